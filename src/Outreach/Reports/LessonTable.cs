using Outreach.Reach;
using Outreach.Tables;

namespace Outreach.Reports;

/// <summary>What lessons gave (K1): among people who were asked before and after, how many learned it.</summary>
internal static class LessonTable
{
    public static ReportTable Of(ReachReport report, ReportWriter say, Func<string, string> title) => new(
        say.Say("report_lessons"),
        [
            say.Say("report_by_lesson"), say.Say("report_opened"), say.Say("report_finished"), say.Say("report_asked_twice"),
            say.Say("report_gained"),
        ],
        [.. report.Lessons.Select(lesson => Row(lesson, title))])
    {
        Notes = [say.Say("report_hidden", ("k", DisclosureGuard.Usual))],
    };

    private static List<ReportCell> Row(LessonCount lesson, Func<string, string> title)
    {
        var opened = Parts(lesson.Opened - lesson.Finished, lesson.Finished);
        var gained = Parts(lesson.Measured - lesson.Gained, lesson.Gained);
        return
        [
            new ReportCell.Words(title(lesson.Lesson)),
            ReportCell.Of(opened.Total!),
            ReportCell.Of(opened.Cells[1][0]),
            ReportCell.Of(gained.Total!),
            ReportCell.Of(gained.Cells[1][0]),
        ];
    }

    // Of two that make a third none may be small. Who finished in this period may have opened it in another.
    private static ShownTable Parts(long rest, long part)
        => DisclosureGuard.Guard(new CountTable(Family.Reach, Dimension.Indicator, null, [[Math.Max(0, rest)], [part]]));
}
