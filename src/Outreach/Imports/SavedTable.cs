namespace Outreach.Imports;

/// <summary>A table as it was saved.</summary>
/// <param name="Heads">Its headings, as they stand there; none where it is empty.</param>
/// <param name="Rows">The rows that hold something.</param>
/// <param name="Between">What stands between its cells.</param>
public sealed record SavedTable(IReadOnlyList<string> Heads, IReadOnlyList<SavedRow> Rows, string Between);
