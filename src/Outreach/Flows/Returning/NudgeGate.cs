using Outreach.Flows.Engine;
using Outreach.Messaging.Outbound;
using Outreach.People;

namespace Outreach.Flows.Returning;

/// <summary>
/// Lets a reminder of a lesson leave only while the person has not written since, may be written to, and it is day there.
/// </summary>
internal sealed class NudgeGate(Nudge nudge, ISessionStore sessions, IPeopleStore people, TimeProvider time) : ISendGate
{
    public bool AnswersFor(Ground ground) => ground is Ground.First { About: FirstSubject.Lesson };

    public async ValueTask<bool> May(OutboxRow row, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return row.Ground is Ground.First first
            && await people.Find(row.Person, cancellation) is { } person
            && await sessions.Session(row.Person, cancellation) is { } kept && nudge.Read(kept) is { } session
            && session.LastHeard?.UtcTicks == first.Id && nudge.LeftIn(session, now) is not null
            && nudge.Until(person, session, now) is not null;
    }
}
