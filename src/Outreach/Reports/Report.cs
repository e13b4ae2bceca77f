namespace Outreach.Reports;

/// <summary>A report as it may be shown outside: everything in it went through the disclosure guard.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Campaign">The campaign's name.</param>
/// <param name="Front">What stands before its tables when it is printed.</param>
/// <param name="Tables">Its tables, the summary first.</param>
public sealed record Report(ReportQuery Query, string Campaign, ReportFront Front, IReadOnlyList<ReportTable> Tables);
