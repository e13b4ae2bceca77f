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
        var (name, year) = Asked(query);
        var weeks = Weeks.Of(query, clock);
        var (reach, figures) = await Facts(query.From, query.To, query.AsOf, weeks, cancellation);
        var say = new ReportWriter(words.Texts, words.Regions, query.Language);
        var ladder = new LadderTables(reach, say, words.Regions);
        var front = new SummaryTable(reach, figures, ladder, say);
        var summary = front.Of(query, name, clock);
        List<ReportTable> byTrait = [.. ladder.Tables()];
        List<ReportTable> ofEvents = [.. EventTables.Of(figures, say, words.Regions)];
        return new Report(
            query,
            name,
            front.Front(query, clock),
            [
                summary,
                .. year is { Goals.Count: > 0 } or { RegionGoals.Count: > 0 }
                    ? [GoalsTable.Of(year, summary, (code, region) => Of([.. byTrait, .. ofEvents], code, region, say), say)]
                    : (ReportTable[])[],
                .. await Years(query, year, summary, say, cancellation),
                .. WeekTable.Of(weeks, reach.Running, ladder.R1, say),
                .. byTrait,
                .. ofEvents,
                LessonTable.Of(reach, say, lesson => say.Title(playbook.Book.Flows[lesson].Title)),
                TermsTable.Of(say),
                QualityTable.Of(reach, figures, say),
            ]);
    }

    // The report of a whole run bears its name, and stands beside the runs before it.
    private (string Name, CampaignYear? Year) Asked(ReportQuery query)
    {
        var now = campaign.Value;
        var year = playbook.Book.Campaigns.Of(query.From, query.To)
            ?? (query.From is { } from && query.To is { } to && from == now.Start && to == now.End?.AddDays(-1)
                ? CampaignYear.Without(now.Id, now.Name, from, to)
                : null);
        return year is null || year.Id == now.Id
            ? (now.Name, year)
            : (query.Language switch { ReportLanguage.Ky => year.Name.Ky, ReportLanguage.Ru => year.Name.Ru, _ => year.English }, year);
    }

    private async Task<(ReachReport Reach, EventFigures Events)> Facts(
        DateOnly? from, DateOnly? to, DateTimeOffset asOf, IReadOnlyList<DateOnly> weeks, CancellationToken cancellation)
    {
        var reach = await reporter.Report(
            new ReachPeriod(
                asOf,
                from is { } first ? clock.StartOf(first) : null,
                to is { } last ? clock.StartOf(last.AddDays(1)) : null,
                [.. playbook.Book.Lessons.Select(static lesson => lesson.Id)],
                WithTestPeople: false)
            { Steps = [.. weeks.Select(last => clock.StartOf(last.AddDays(1)))] },
            cancellation);
        return (reach, events.Of(reach));
    }

    private async Task<IReadOnlyList<ReportTable>> Years(
        ReportQuery query, CampaignYear? year, ReportTable summary, ReportWriter say, CancellationToken cancellation)
    {
        if (year is null || playbook.Book.Campaigns.All.Where(one => one.To < year.From).ToList() is not { Count: > 0 } before)
            return [];
        List<(CampaignYear, ReportTable?)> years = [];
        foreach (var one in before)
            years.Add((one, one.Reported.Count > 0 ? null : await Summary(query, one, say, cancellation)));
        return [YearsTable.Of([.. years, (year, summary)], say)];
    }

    private async Task<ReportTable> Summary(ReportQuery query, CampaignYear year, ReportWriter say, CancellationToken cancellation)
    {
        var (reach, figures) = await Facts(year.From, year.To, query.AsOf, [], cancellation);
        return new SummaryTable(reach, figures, new LadderTables(reach, say, words.Regions), say)
            .Of(query with { From = year.From, To = year.To }, year.Id, clock);
    }

    // What a table by region tells of one: its last column. A region in which nothing was has no row.
    private static ReportCell? Of(List<ReportTable> tables, string code, string region, ReportWriter say)
    {
        var table = tables.Find(table => table.Heads[0] == say.Say("report_by_region") && table.Heads[^1] == code);
        if (table is null)
            return null;
        var row = table.Rows.FirstOrDefault(row => row[0] is ReportCell.Words(var place) && place == say.Place(region));
        return row?[table.Heads.Count - 1] ?? new ReportCell.Number(0);
    }
}
