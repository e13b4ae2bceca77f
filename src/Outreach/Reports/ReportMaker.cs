using Microsoft.Extensions.Options;
using Outreach.Campaigns;
using Outreach.Content;
using Outreach.Events.Figures;
using Outreach.Flows.Running;
using Outreach.Reach;

namespace Outreach.Reports;

/// <summary>Makes reports: asks the reach log and the sheets, and lets every table go through the guard.</summary>
public sealed class ReportMaker(
    ReachReporter reporter,
    EventCounts events,
    CurrentPlaybook playbook,
    CurrentWords words,
    CampaignClock clock,
    IOptions<CampaignOptions> campaign)
{
    /// <summary>Makes one.</summary>
    public async Task<Report> Make(ReportQuery query, CancellationToken cancellation)
    {
        var lessons = playbook.Book.Lessons;
        var weeks = Weeks.Of(query, clock);
        var reach = await reporter.Report(
            new ReachPeriod(
                query.AsOf,
                query.From is { } first ? clock.StartOf(first) : null,
                query.To is { } last ? clock.StartOf(last.AddDays(1)) : null,
                [.. lessons.Select(static lesson => lesson.Id)],
                WithTestPeople: false)
            { Steps = [.. weeks.Select(last => clock.StartOf(last.AddDays(1)))] },
            cancellation);
        var figures = events.Of(reach);
        var say = new ReportWriter(words.Texts, words.Regions, query.Language);
        var ladder = new LadderTables(reach, say, words.Regions);
        var summary = new SummaryTable(reach, figures, ladder, say);
        return new Report(
            query,
            campaign.Value.Name,
            summary.Front(query, clock),
            [
                summary.Of(query, campaign.Value.Name, clock),
                .. WeekTable.Of(weeks, reach.Running, ladder.R1, say),
                .. ladder.Tables(),
                .. EventTables.Of(figures, say, words.Regions),
                LessonTable.Of(reach, say, lesson => say.Title(playbook.Book.Flows[lesson].Title)),
                TermsTable.Of(say),
                QualityTable.Of(reach, figures, say),
            ]);
    }
}
