using Outreach.Content;

namespace Outreach.Reports;

/// <summary>What the campaign wanted to reach, and how far it came; a figure that is hidden has no share either.</summary>
internal static class GoalsTable
{
    private static readonly ReportCell Nothing = new ReportCell.Words("–");

    /// <param name="year">The run with its goals.</param>
    /// <param name="summary">Its summary.</param>
    /// <param name="ofRegion">The figure of an indicator in a region.</param>
    /// <param name="say">The words.</param>
    public static ReportTable Of(
        CampaignYear year, ReportTable summary, Func<string, string, ReportCell?> ofRegion, ReportWriter say) => new(
        say.Say("report_goals"),
        [say.Say("report_name"), say.Say("report_by_region"), say.Say("report_figure"), say.Say("report_goal"), say.Say("report_share")],
        [
            .. year.Goals.Select(goal => Row(goal.Key, string.Empty, SummaryTable.FigureOf(summary, goal.Key), goal.Value, say)),
            .. year.RegionGoals.SelectMany(region => region.Value.Select(
                goal => Row(goal.Key, say.Place(region.Key), ofRegion(goal.Key, region.Key) ?? Nothing, goal.Value, say))),
        ]);

    private static IReadOnlyList<ReportCell> Row(string code, string place, ReportCell figure, int goal, ReportWriter say) =>
    [
        new ReportCell.Words($"{code} {TermsTable.Name(code, say)}"),
        new ReportCell.Words(place),
        figure,
        new ReportCell.Number(goal),
        figure is ReportCell.Number(var reached) ? new ReportCell.Share(Math.Round(reached / (double)goal, 4)) : Nothing,
    ];
}
