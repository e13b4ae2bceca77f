namespace Outreach.Documents.Printed;

/// <summary>A row of a table as it is set.</summary>
internal sealed record PrintedRow(IReadOnlyList<SetText> Cells, double Height, bool IsTotal);
