namespace Outreach.Flows.Engine;

/// <summary>What was paid for answers to a person on one day.</summary>
/// <param name="Day">The day in the campaign's zone.</param>
/// <param name="Segments">Paid messages.</param>
/// <param name="Told">Whether she was told that it is enough for that day.</param>
public sealed record Spent(DateOnly Day, int Segments, bool Told)
{
    /// <summary>Answers with help.</summary>
    public int Helped { get; init; }

    /// <summary>Answers that confirmed STOP, START, hide or "forget me".</summary>
    public int Confirmed { get; init; }

    /// <summary>By which the last of both is known again, and cannot be read.</summary>
    public long Last { get; init; }

    /// <summary>When that was decided.</summary>
    public DateTimeOffset? LastAt { get; init; }
}
