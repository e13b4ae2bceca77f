using System.Globalization;
using Outreach.Tables;

namespace Outreach.Reports;

/// <summary>How many people had been reached by the end of each week (R1): a running total, so that each person counts once.</summary>
internal static class WeekTable
{
    /// <param name="weeks">The last day of each week.</param>
    /// <param name="running">People reached by its end.</param>
    /// <param name="total">R1 as the report tells it.</param>
    /// <param name="say">The report's words.</param>
    public static IEnumerable<ReportTable> Of(IReadOnlyList<DateOnly> weeks, IReadOnlyList<int> running, Shown total, ReportWriter say)
    {
        // Where the total itself is hidden, weeks that lead to it would give it away.
        if (weeks.Count == 0 || total.IsHidden)
            yield break;
        var shown = DisclosureGuard.Series(Family.Reach, [.. running.Select(static count => (long)count)]);
        yield return new ReportTable(
            say.Say("report_weeks"),
            [say.Say("report_week_end"), "R1"],
            [.. weeks.Select((day, at) => (IReadOnlyList<ReportCell>)[new ReportCell.Day(day), ReportCell.Of(shown[at])])])
        {
            Notes =
            [
                say.Say("report_weeks_note", ("k", DisclosureGuard.Usual)), say.Say("report_hidden", ("k", DisclosureGuard.Usual)),
            ],
            Chart = ReportChart.Of(
                ChartForm.Line,
                $"{TermsTable.Name("R1", say)} (R1)",
                [.. weeks.Select((day, at) => new ChartMark(day.ToString("dd.MM", CultureInfo.InvariantCulture), shown[at]))],
                say),
        };
    }
}
