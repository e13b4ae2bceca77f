namespace Outreach.Reach;

/// <summary>What a report is about.</summary>
/// <param name="AsOf">Entries written from this instant on are not counted.</param>
/// <param name="From">The period's first instant.</param>
/// <param name="Until">The instant after its last.</param>
/// <param name="Lessons">The lessons there are: R3 asks for all of them.</param>
/// <param name="WithTestPeople">Whether simulators' people are counted too.</param>
public sealed record ReachPeriod(
    DateTimeOffset AsOf,
    DateTimeOffset? From,
    DateTimeOffset? Until,
    IReadOnlyList<string> Lessons,
    bool WithTestPeople)
{
    /// <summary>Instants of the period, ascending: of each it is counted how many people had been reached before it (R1).</summary>
    public IReadOnlyList<DateTimeOffset> Steps { get; init; } = [];
}
