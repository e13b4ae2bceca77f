using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Flows.Engine;
using Outreach.Messaging;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;

namespace Outreach.Flows.Returning;

/// <summary>
/// Reminds people of the lesson in which they stopped. What was sent is noted in the same commit: nobody is reminded twice.
/// </summary>
internal sealed class Nudges(
    Nudge nudge, ISessionStore sessions, IPeopleStore people, CurrentWords words, Outbox outbox, OutboxRows rows, ISealer sealer,
    TimeProvider time)
{
    private const int MostAtOnce = 100;

    /// <summary>Goes round once.</summary>
    /// <returns>How many were reminded.</returns>
    public async Task<int> Round(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var reminded = 0;
        await foreach (var (id, kept) in sessions.Sessions(cancellation))
        {
            if (nudge.Read(kept) is not { } session || nudge.LeftIn(session, now) is not { } lesson || session.Nudged == lesson
                || await people.Find(id, cancellation) is not { } person || nudge.Until(person, session, now) is not { } until)
                continue;
            var language = person.Profile.Speaks;
            var note = new Outgoing.Note
            {
                Address = sealer.Open(person.Address, MessagingJson.Default.String),
                Text = words.Texts.In("nudge", language).Trim(),
                Until = until,
                Quiet = true,
                Commands = [new Button(Playbook.OnwardCommand, words.Texts.In("nudge_on", language))],
            };
            var ground = new Ground.First(FirstSubject.Lesson, session.LastHeard!.Value.UtcTicks, 0);
            var result = await outbox.TryCommit(
                [new SessionPrecondition(id, kept)],
                [
                    new SessionChange.Saved(id, sealer.Seal(session with { Nudged = lesson }, FlowsJson.Default.Session)),
                    new OutboxChange.Queued(rows.For(person, note, ground, now) with { Urgency = Urgency.Reminder }),
                ],
                cancellation);
            reminded += result.IsKept ? 1 : 0;
            if (reminded == MostAtOnce)
                break;
        }

        return reminded;
    }
}
