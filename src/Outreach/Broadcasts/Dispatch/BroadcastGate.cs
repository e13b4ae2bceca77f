using Outreach.Broadcasts.Readers;
using Outreach.Messaging.Outbound;
using Outreach.People;

namespace Outreach.Broadcasts.Dispatch;

/// <summary>
/// Lets a broadcast's messages leave only while staff want it sent: what lies in the outbox of one that rests goes,
/// of one that was stopped nothing; and nothing to a person with whom a colleague has begun to write meanwhile. What was handed out by day
/// waits for the next day where night has come, and where it stood still for too long until its sender says go on.
/// </summary>
internal sealed class BroadcastGate(
    IBroadcastStore store, IPeopleStore people, ILeftAlone alone, QuietHours quiet, Lateness late, TimeProvider time) : ISendGate
{
    /// <summary>So long a message that waits is not asked about again: of a stop it hears by then.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>An SMS needs so long to arrive: later in the evening it waits.</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromMinutes(2);

    public bool AnswersFor(Ground ground) => ground is Ground.Broadcast;

    public async ValueTask<bool> May(OutboxRow row, CancellationToken cancellation)
        => Of(row) is { MayLeave: true } broadcast && !(broadcast.NotAfter <= time.GetUtcNow())
            && await people.Find(row.Person, cancellation) is { } person && !alone.IsLeftAlone(person);

    public SendWindow Window(OutboxRow row)
    {
        var now = time.GetUtcNow();
        if (Of(row) is not { } broadcast)
            return default;
        if (late.StoodStill(broadcast, store.Progress(broadcast.Id), row.Zone, now))
            return new SendWindow(now + Pause, null);
        var night = quiet.IsDay(row.Zone, now) ? quiet.NextNight(row.Zone, now) : now;
        if (night <= now || (ReaderZones.IsPaid(row.Zone) && night - now < OnItsWay))
            return new SendWindow(Earlier(quiet.NextDay(row.Zone, night), now + Pause), null);
        return new SendWindow(null, broadcast.NotAfter is { } over ? Earlier(over, night) : night);
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private Broadcast? Of(OutboxRow row) => store.Broadcasts.FirstOrDefault(broadcast => broadcast.Id == row.Broadcast);
}
