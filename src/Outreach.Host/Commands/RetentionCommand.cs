using System.Globalization;
using Outreach.Campaigns;
using Outreach.Jobs.Retention;
using Outreach.Staff.Actions;
using Outreach.Staff.Holds;
using Outreach.Staff.Members;

namespace Outreach.Host.Commands;

/// <summary>What is forgotten by itself: looks ahead, has it done now, holds something back.</summary>
internal sealed class RetentionCommand(
    RetentionEngine engine,
    IHoldStore holds,
    StaffActions actions,
    HoldVerbs verbs,
    RetentionText text,
    CampaignClock clock) : IOperatorCommand
{
    public string Name => "retention";

    public Task<CommandOutput> Run(IReadOnlyDictionary<string, string> options, CancellationToken cancellation) => options["do"] switch
    {
        "preview" => Preview(options.GetValueOrDefault("as-of"), cancellation),
        "run" => Forget(cancellation),
        "hold" => Hold(options, cancellation),
        "release" => Release(options["id"], cancellation),
        _ => Task.FromResult(new CommandOutput(0, text.Holds(holds.Holds))),
    };

    private async Task<CommandOutput> Preview(string? asOf, CancellationToken cancellation)
    {
        var at = clock.Now;
        if (asOf is not null && !TryDay(asOf, out at))
            return new CommandOutput(1, $"--as-of '{asOf}' is not a day. Write it as 2026-12-31.");
        var runs = await engine.Preview(at, cancellation);
        return new CommandOutput(0, text.Table($"Of what is kept now would be forgotten on {text.Time(at)}:", runs, holds.Holds));
    }

    private async Task<CommandOutput> Forget(CancellationToken cancellation)
    {
        var runs = await engine.Run(engine.Classes, Actor.Operator.From, tells: true, cancellation);
        return new CommandOutput(runs.Any(static run => run.Trouble is not null) ? 1 : 0, text.Table("Forgotten:", runs, holds.Holds));
    }

    private async Task<CommandOutput> Hold(IReadOnlyDictionary<string, string> options, CancellationToken cancellation)
    {
        if (!TryDay(options["until"], out var until))
            return new CommandOutput(1, $"--until '{options["until"]}' is not a day. Write it as 2026-12-31.");
        long? number = null;
        if (options.TryGetValue("number", out var written))
        {
            if (!long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var read))
                return new CommandOutput(1, $"--number '{written}' is not a number.");
            number = read;
        }

        var asked = new NewHold(options["name"], options["reason"], until, options.GetValueOrDefault("class"), number);
        return await actions.Do(verbs.Begin, Actor.Operator, asked, cancellation) switch
        {
            Decision<LegalHold>(var hold) => new CommandOutput(0, $"Held from now on:\n{text.Line(hold)}"),
            Refusal<LegalHold> { Why: { } why } => new CommandOutput(1, text.Say(why)),
            _ => new CommandOutput(1, "It was not held."),
        };
    }

    private async Task<CommandOutput> Release(string which, CancellationToken cancellation)
        => long.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && await actions.Do(verbs.End, Actor.Operator, id, cancellation) is Decision<LegalHold>
                ? new CommandOutput(0, $"Hold {id} is over. What it held, and is over, is forgotten with the next run.")
                : new CommandOutput(1, $"'{which}' is no hold. 'retention hold list' shows their numbers.");

    private bool TryDay(string written, out DateTimeOffset at)
    {
        var isDay = WrittenInstant.TryDay(written, out var day);
        at = isDay ? clock.StartOf(day) : default;
        return isDay;
    }
}
