using Outreach.People;

namespace Outreach.Events.Sheets;

/// <summary>A sheet about one event. It has its number before it is filled.</summary>
public sealed record EventSheet
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>Rises with every change.</summary>
    public int Version { get; init; } = 1;

    /// <summary>How far it is.</summary>
    public SheetState State { get; init; }

    /// <summary>What stands on its poster: who comes by it is counted to the event.</summary>
    public required string Code { get; init; }

    /// <summary>Who began it; null for a table that was taken over at the command line.</summary>
    public PersonId? Author { get; init; }

    /// <summary>Who works on what it says now, or did last: its author, or whoever corrects it.</summary>
    public PersonId? Writer { get; init; }

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What it says now.</summary>
    public EventFacts Facts { get; init; } = new();

    /// <summary>The question that its writer was not asked yet; null when all were.</summary>
    public SheetStep? Question { get; init; }

    /// <summary>Why it went back, or does not count.</summary>
    public string? Word { get; init; }

    /// <summary>What counts now; null while nothing of it was ever approved.</summary>
    public ApprovedFacts? Approved { get; init; }

    /// <summary>What counted before it was corrected, the oldest first.</summary>
    public IReadOnlyList<ApprovedFacts> Earlier { get; init; } = [];

    /// <summary>Whether its writer may still change it.</summary>
    public bool IsOpen => State is SheetState.Draft or SheetState.SentBack;

    /// <summary>Everything that was ever approved, the oldest first.</summary>
    public IEnumerable<ApprovedFacts> History => Approved is null ? Earlier : Earlier.Append(Approved);

    /// <summary>What counted right before an instant; null when nothing did.</summary>
    public ApprovedFacts? Before(DateTimeOffset asOf) => History.LastOrDefault(facts => facts.At < asOf);
}
