using System.Globalization;
using Outreach.Messaging.DeadLettering;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;

namespace Outreach.Host.Commands;

/// <summary>What became of all messages that ever came: the sum that must hold.</summary>
internal sealed class LedgerCommand(IInboxStore inbox, IOutboxStore outbox, IDeadLetterStore letters) : IOperatorCommand
{
    public string Name => "ledger";

    public async Task<CommandOutput> Run(IReadOnlyDictionary<string, string> options, CancellationToken cancellation)
    {
        var ledger = await inbox.Ledger(cancellation);
        var unsent = await outbox.Unsent(cancellation);
        var dead = await letters.Count(cancellation);
        var sum = ledger.Together();
        string[] lines =
        [
            Line("", "received", ledger.Received),
            "",
            Line(" ", "answered", ledger.Answered),
            Line("+", "in a case", ledger.InCase),
            Line("+", "needed no answer", ledger.Noted),
            Line("+", "waiting", ledger.Waiting),
            Line("+", "given up (dead letters)", ledger.Dead),
            Line("=", "together", sum),
            "",
            ledger.Balances
                ? "It balances: every message that came is accounted for."
                : string.Create(CultureInfo.InvariantCulture, $"IT DOES NOT BALANCE by {ledger.Received - sum}. This is a defect: stop " +
                    $"the worker, copy the files of the store, report it."),
            "",
            Line("", "waiting to be sent", unsent.Count),
            Line("", "could never be sent (dead letters)", dead.Unsent),
        ];
        return new CommandOutput(ledger.Balances ? 0 : 1, string.Join('\n', lines));
    }

    private static string Line(string sign, string what, long count)
        => string.Create(CultureInfo.InvariantCulture, $"{sign,1} {what,-36}{count,12:N0}");
}
