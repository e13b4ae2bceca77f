using Outreach.Broadcasts.Dispatch;
using Outreach.People;
using Outreach.Storage;

namespace Outreach.Broadcasts;

/// <summary>
/// What can change about a broadcast. A store keeps the plan as given, and the progress as <see cref="Progressing"/> makes it.
/// </summary>
public abstract record BroadcastChange(long Id) : Change
{
    /// <summary>The plan is as given: kept under its number.</summary>
    public sealed record Saved(Broadcast Broadcast) : BroadcastChange(Broadcast.Id);

    /// <summary>A draft was thrown away.</summary>
    public sealed record Dropped(long Id) : BroadcastChange(Id);

    /// <summary>These are recipients. Who is one already is not one twice.</summary>
    /// <param name="Id">The broadcast.</param>
    /// <param name="Recipients">In the order of their numbers.</param>
    /// <param name="Looked">The last person looked at.</param>
    public sealed record Found(long Id, IReadOnlyList<Recipient> Recipients, PersonId Looked) : BroadcastChange(Id);

    /// <summary>
    /// The next recipients of a zone were taken: so many of them have a message in the outbox now, the others end at once.
    /// </summary>
    /// <param name="Id">The broadcast.</param>
    /// <param name="Zone">The zone.</param>
    /// <param name="Last">The last one taken.</param>
    /// <param name="Queued">How many messages wait in the outbox for it.</param>
    public sealed record Fed(long Id, char Zone, PersonId Last, int Queued) : BroadcastChange(Id);

    /// <summary>It is known what became of a recipient. A second end of the same recipient is none.</summary>
    /// <param name="Id">The broadcast.</param>
    /// <param name="Recipient">Who.</param>
    /// <param name="State">What became of her.</param>
    /// <param name="Channel">The kind of channel.</param>
    /// <param name="WasQueued">Whether she had a message in the outbox.</param>
    /// <param name="At">When.</param>
    public sealed record Ended(
        long Id,
        Recipient Recipient,
        RecipientState State,
        string Channel,
        bool WasQueued,
        DateTimeOffset At) : BroadcastChange(Id);

    /// <summary>It was stopped: all who were not taken yet are withdrawn.</summary>
    public sealed record Withdrawn(long Id, DateTimeOffset At) : BroadcastChange(Id);

    /// <summary>Somebody wrote STOP: it counts for every broadcast that she got within 72 hours before.</summary>
    /// <param name="Person">Who.</param>
    /// <param name="At">When.</param>
    public sealed record LeftAfter(PersonId Person, DateTimeOffset At) : BroadcastChange(0);
}
