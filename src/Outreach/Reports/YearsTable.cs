using Outreach.Content;

namespace Outreach.Reports;

/// <summary>
/// The campaign beside the runs before it. What the program counted stands there as its own reports tell it; what others reported of a run
/// before the program is marked: those are heads, not people.
/// </summary>
internal static class YearsTable
{
    /// <summary>What is compared.</summary>
    private static readonly string[] Codes = ["R1", "R2", "R5", "E1", "L2", "L3", "H3"];

    private static readonly ReportCell Nothing = new ReportCell.Words("–");

    /// <param name="years">The runs, the earliest first, each with its own summary where the program counted it.</param>
    /// <param name="say">The words.</param>
    public static ReportTable Of(IReadOnlyList<(CampaignYear Year, ReportTable? Summary)> years, ReportWriter say) => new(
        say.Say("report_years"),
        [say.Say("report_name"), .. years.Select(one => Head(one.Year, one.Summary is null))],
        [.. Codes.Select(code => (IReadOnlyList<ReportCell>)
        [
            new ReportCell.Words($"{code} {TermsTable.Name(code, say)}"),
            .. years.Select(one => one.Summary is { } counted ? SummaryTable.FigureOf(counted, code) : Reported(one.Year, code)),
        ])])
    {
        Notes = years.Any(static one => one.Summary is null) ? [say.Say("report_years_reported")] : [],
    };

    private static string Head(CampaignYear year, bool isReported)
        => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{year.From.Year}{(isReported ? "*" : string.Empty)}");

    private static ReportCell Reported(CampaignYear year, string code)
        => year.Reported.TryGetValue(code, out var figure) ? new ReportCell.Number(figure) : Nothing;
}
