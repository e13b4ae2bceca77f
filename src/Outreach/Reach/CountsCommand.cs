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
        return DeskAnswer.Say(string.Join("\n\n", [first, second, .. further.Select(one => one.Say(report, call.Words))]));
    }

    private DateTimeOffset? Start(DateOnly? day) => day is { } first ? clock.StartOf(first) : null;
}
