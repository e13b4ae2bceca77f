using Microsoft.Extensions.Options;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Outbound;

namespace Outreach.Hotline.Rounds;

/// <summary>An alarm leaves while its case still waits, and nobody has answered for it since the alarm was decided.</summary>
internal sealed class AlarmGate(IHotlineStore kept, IOptions<HotlineOptions> options) : ISendGate
{
    public bool AnswersFor(Ground ground) => ground is Ground.Alarm { Case: > 0 };

    public ValueTask<bool> May(OutboxRow row, CancellationToken cancellation)
        => ValueTask.FromResult(
            row.Ground is Ground.Alarm alarm
            && (alarm.Phone > 0 || options.Value.HasPartner)
            && kept.Board.Cases.GetValueOrDefault(alarm.Case) is { State: CaseState.Waiting, Hid: false } known
            && !(known.HeardAt >= row.QueuedAt));
}
