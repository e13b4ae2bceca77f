using Outreach.People;

namespace Outreach.Consultations.Scheduling;

/// <summary>What a person answered when she was asked whether it is safe to write to her first.</summary>
/// <param name="Hours">In which hours; nothing = not at all.</param>
/// <param name="At">When she said so: it lapses.</param>
public sealed record Agreement(ReminderHours? Hours, DateTimeOffset At)
{
    /// <summary>
    /// She by the channel where she said so, and by no other; null where an earlier version wrote it down: then it is the channel of the
    /// booking.
    /// </summary>
    public PersonId? By { get; init; }
}
