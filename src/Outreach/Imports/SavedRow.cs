namespace Outreach.Imports;

/// <summary>A row of a table as it was saved.</summary>
/// <param name="Number">As the spreadsheet counts it.</param>
/// <param name="Cells">Its cells, from the first column on.</param>
public sealed record SavedRow(int Number, IReadOnlyList<string> Cells);
