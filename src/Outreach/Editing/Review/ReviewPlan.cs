namespace Outreach.Editing.Review;

/// <summary>What a sheet that came back does to the content, before anything is written.</summary>
public sealed record ReviewPlan
{
    /// <summary>The changes that are taken.</summary>
    public required IReadOnlyList<ReviewChange> Applied { get; init; }

    /// <summary>Those that are not.</summary>
    public required IReadOnlyList<ReviewRefusal> Refused { get; init; }

    /// <summary>How many rows change nothing.</summary>
    public required int Unchanged { get; init; }

    /// <summary>The rows that somebody must look at: they have a remark, or read badly and say no better text.</summary>
    public required IReadOnlyList<ReturnedRow> Open { get; init; }

    /// <summary>The files that say something else then: their names, what they say, and what they would say.</summary>
    public required IReadOnlyList<(string Name, string Former, string Text)> Files { get; init; }
}
