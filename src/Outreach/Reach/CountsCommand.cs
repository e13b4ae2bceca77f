using Microsoft.Extensions.Options;
using Outreach.Campaigns;
using Outreach.Flows.Running;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Reach;

/// <summary>Shows staff the campaign's counts.</summary>
public sealed class CountsCommand(
    ReachReporter reporter,
    CurrentPlaybook playbook,
    CampaignClock clock,
    IEnumerable<IFurtherCounts> further,
    IOptions<CampaignOptions> campaign) : IStaffCommand
{
    /// <summary>The word.</summary>
    public const string Word = "counts";

    /// <inheritdoc/>
    public string Name => Word;

    /// <inheritdoc/>
    public Right Needs => Right.SeeCounts;

    /// <inheritdoc/>
    public async Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        var report = await reporter.Report(
            new ReachPeriod(
                call.Now,
                Start(campaign.Value.Start),
                Start(campaign.Value.End),
                [.. playbook.Book.Lessons.Select(lesson => lesson.Id)],
                WithTestPeople: false), cancellation);
        var left = report.TestPeople > 0 ? call.Words.Say("counts_simulator", ("count", StaffWriter.Number(report.TestPeople))) : null;
        if (!call.Member.IsEverywhere)
            return DeskAnswer.Say(string.Join("\n\n", new[] { Hers(report, call), left }.OfType<string>()));
        var total = report.Total;
        var hotline = new HotlineFigures(report.Hotline, Guarded: !call.Who.May(Right.LeadHotline));
        var first = call.Words.Say(
            "counts",
            ("campaign", campaign.Value.Name),
            ("at", clock.Local(call.Now).ToString("dd.MM.yyyy HH:mm", System.Globalization.CultureInfo.InvariantCulture)),
            ("r1", StaffWriter.Number(total.R1)),
            ("r2", StaffWriter.Number(total.R2)),
            ("r3", StaffWriter.Number(total.R3)),
            ("r4", StaffWriter.Number(total.R4)),
            ("l1", StaffWriter.Number(report.Consultations.L1)),
            ("l3", StaffWriter.Number(report.Consultations.L3)),
            ("l6", StaffWriter.Number(report.Consultations.L6)));
        var second = call.Words.Say(
            "counts_hotline",
            ("h1", hotline.H1),
            ("h2", hotline.H2),
            ("h3", hotline.H3),
            ("h4", hotline.H4),
            ("h5", hotline.H5),
            ("h6", hotline.H6),
            ("h6wait", hotline.H6Wait));
        string?[] parts = [first, second, .. further.Select(one => one.Say(report, call.Words)), left];
        return DeskAnswer.Say(string.Join("\n\n", parts.OfType<string>()));
    }

    // Who leads some regions reads of these: who said to live there. Consultations and cases are not counted by region.
    private string Hers(ReachReport report, DeskCall call)
    {
        var hers = report.Tables.Single(table => table.Trait == "region").Rows.Where(row => call.Member.Leads(row.Value))
            .Select(row => row.Count).ToList();
        return call.Words.Say(
            "counts_regions",
            ("campaign", campaign.Value.Name),
            ("at", clock.Local(call.Now).ToString("dd.MM.yyyy HH:mm", System.Globalization.CultureInfo.InvariantCulture)),
            ("places", call.Words.Places(call.Member.Regions)),
            ("r1", StaffWriter.Number(hers.Sum(count => count.R1))),
            ("r2", StaffWriter.Number(hers.Sum(count => count.R2))),
            ("r3", StaffWriter.Number(hers.Sum(count => count.R3))),
            ("r4", StaffWriter.Number(hers.Sum(count => count.R4))));
    }

    private DateTimeOffset? Start(DateOnly? day) => day is { } first ? clock.StartOf(first) : null;
}
