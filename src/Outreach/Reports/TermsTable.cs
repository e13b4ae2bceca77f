namespace Outreach.Reports;

/// <summary>What each indicator means.</summary>
internal static class TermsTable
{
    private const string Between = ": ";

    /// <summary>The indicators a report has.</summary>
    public static readonly string[] Codes =
    [
        "R1", "R2", "R3", "R4", "R5", "R6", "R9", "K1", "L1", "L2", "L3", "L4", "L5", "L6", "H1", "H2", "H3", "H4", "H5", "H6", "E1", "E2",
        "Q1", "Q2", "Q3",
    ];

    public static ReportTable Of(ReportWriter say) => new(
        say.Say("report_terms"),
        [say.Say("report_code"), say.Say("report_name"), say.Say("report_meaning")],
        [.. Codes.Select(code => (IReadOnlyList<ReportCell>)
            [new ReportCell.Words(code), new ReportCell.Words(Name(code, say)), new ReportCell.Words(Meaning(code, say))])]);

    /// <summary>An indicator's name: what stands before the colon.</summary>
    public static string Name(string code, ReportWriter say) => Term(code, say).Split(Between)[0];

    private static string Meaning(string code, ReportWriter say) => Term(code, say).Split(Between)[^1];

    private static string Term(string code, ReportWriter say) => say.Say($"report_{code.ToLowerInvariant()}");
}
