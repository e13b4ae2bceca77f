namespace Outreach.Consultations;

/// <summary>What a person answered when she was asked whether it is safe to remind her.</summary>
/// <param name="Hours">In which hours; nothing = not at all.</param>
/// <param name="At">When she said so: it lapses.</param>
public sealed record Agreement(ReminderHours? Hours, DateTimeOffset At);
