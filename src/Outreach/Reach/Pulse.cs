using Outreach.Campaigns;
using Outreach.Flows.Running;
using Outreach.Staff.Members;

namespace Outreach.Reach;

/// <summary>
/// How many took part today and this week (R1 of these days), for whoever may see counts; counted at most once a minute, as the whole log
/// is read for it.
/// </summary>
public sealed class Pulse(ReachReporter reporter, CurrentPlaybook playbook, CampaignClock clock)
{
    private static readonly TimeSpan Keeps = TimeSpan.FromMinutes(1);
    private volatile Counted? _last;

    /// <summary>People of the whole country; of somebody's regions, who said to live there.</summary>
    public async ValueTask<(int Today, int Week)> Of(StaffMember member, CancellationToken cancellation)
    {
        var now = clock.Now;
        if (_last is not { } last || now - last.At is var age && (age < TimeSpan.Zero || age >= Keeps))
        {
            var today = clock.Today;
            var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
            _last = last = new Counted(now, await Report(today, now, cancellation), await Report(monday, now, cancellation));
        }

        return (In(last.Today, member), In(last.Week, member));
    }

    private Task<ReachReport> Report(DateOnly from, DateTimeOffset now, CancellationToken cancellation) => reporter.Report(
        new ReachPeriod(
            now,
            clock.StartOf(from),
            Until: null,
            [.. playbook.Book.Lessons.Select(static lesson => lesson.Id)],
            WithTestPeople: false),
        cancellation);

    private static int In(ReachReport report, StaffMember member) => member.IsEverywhere
        ? report.Total.R1
        : report.Tables.Single(static table => table.Trait == "region").Rows.Where(row => member.Leads(row.Value))
            .Sum(static row => row.Count.R1);

    private sealed record Counted(DateTimeOffset At, ReachReport Today, ReachReport Week);
}
