namespace Outreach.Reports;

/// <summary>What stands before the tables of a report that is printed.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Period">Its first and its last day.</param>
/// <param name="AsOf">What was counted.</param>
/// <param name="FiguresTitle">What stands over the figures.</param>
/// <param name="Figures">The figures that matter most.</param>
public sealed record ReportFront(string Title, string Period, string AsOf, string FiguresTitle, IReadOnlyList<ReportFigure> Figures);
