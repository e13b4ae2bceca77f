using Outreach.People;

namespace Outreach.Reach;

/// <summary>One line of the reach log: what happened, to whom as a token, and what was known of that person then.</summary>
public sealed record ReachEntry
{
    /// <summary>Ascending.</summary>
    public required long Id { get; init; }

    /// <summary>
    /// When it happened; after <see cref="Exactly"/> only the hour: a finer time would be known again elsewhere, and the order is that of
    /// <see cref="Id"/>.
    /// </summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The random mark of the person.</summary>
    public required string Token { get; init; }

    /// <summary>What happened.</summary>
    public required ReachKind Kind { get; init; }

    /// <summary>The kind of channel.</summary>
    public required string Channel { get; init; }

    /// <summary>Whether it was a real person, not a simulator's.</summary>
    public required bool Real { get; init; }

    /// <summary>
    /// The lesson, where one was opened, answered in, measured or finished; the topic of a consultation; an event's region and code.
    /// </summary>
    public string? Unit { get; init; }

    /// <summary>For a finished lesson: right answers; for what is asked before and after it: 1 where rightly answered.</summary>
    public int? Score { get; init; }

    /// <summary>For a finished lesson: questions.</summary>
    public int? Of { get; init; }

    /// <summary>
    /// For a consultation that took place: minutes from the asking to its beginning; for a contact that was answered, and a red one
    /// that was taken: seconds until then.
    /// </summary>
    public long? Wait { get; init; }

    /// <summary>For a joining: the token that <see cref="Token"/> is the same person as.</summary>
    public string? Same { get; init; }

    /// <summary>What the person had told us by then.</summary>
    public required Profile Profile { get; init; }

    /// <summary>How long the very instant is kept.</summary>
    public static readonly TimeSpan Exactly = TimeSpan.FromDays(2);

    /// <summary>The hour of an instant.</summary>
    public static DateTimeOffset HourOf(DateTimeOffset at) => at.AddTicks(-(at.UtcTicks % TimeSpan.TicksPerHour));
}
