namespace Outreach.Editing.Review;

/// <summary>A row of a sheet that came back.</summary>
/// <param name="Sheet">The name of its sheet.</param>
/// <param name="Number">The row that a spreadsheet shows.</param>
/// <param name="Place">Where its text stands.</param>
/// <param name="Now">The text that the reader saw.</param>
/// <param name="Former">The same, where nobody writes: what the file said.</param>
/// <param name="Change">What it shall say; "" for nothing else.</param>
public sealed record ReturnedRow(string Sheet, int Number, ReviewPlace Place, string Now, string Former, string Change)
{
    /// <summary>Whether it reads well; null where nobody said so.</summary>
    public bool? ReadsWell { get; init; }

    /// <summary>What the reader noted beside it.</summary>
    public string Remark { get; init; } = string.Empty;

    /// <summary>Whether the change is a formula, of which a sheet shows only what it came to.</summary>
    public bool IsFormula { get; init; }
}
