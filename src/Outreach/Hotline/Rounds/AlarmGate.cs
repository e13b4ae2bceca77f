using Microsoft.Extensions.Options;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Privacy;

namespace Outreach.Hotline.Rounds;

/// <summary>
/// An alarm leaves while its case still waits, and nobody has answered for it since the alarm was decided; to a partner while the settings
/// name one who did not write STOP.
/// </summary>
internal sealed class AlarmGate(IHotlineStore kept, IPeopleStore people, ISealer sealer, IOptions<HotlineOptions> options) : ISendGate
{
    public bool AnswersFor(Ground ground) => ground is Ground.Alarm { Case: > 0 };

    public async ValueTask<bool> May(OutboxRow row, CancellationToken cancellation)
        => row.Ground is Ground.Alarm alarm
            && kept.Board.Cases.GetValueOrDefault(alarm.Case) is { State: CaseState.Waiting, Hid: false } known
            && !(known.HeardAt >= row.QueuedAt)
            && (alarm.Phone > 0 || await MayPartner(cancellation));

    private async ValueTask<bool> MayPartner(CancellationToken cancellation)
        => options.Value.Partner is { } number
            && await people.Find(sealer.KeyOf(SmsKind.Name, number), cancellation)
                is null or { Standing: ContactStatus.Open or ContactStatus.Unreachable };
}
