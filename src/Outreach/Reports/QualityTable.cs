using Outreach.Events.Figures;
using Outreach.Reach;
using Outreach.Tables;

namespace Outreach.Reports;

/// <summary>How good the data is (Q1–Q3), and who was left out.</summary>
internal static class QualityTable
{
    public static ReportTable Of(ReachReport report, EventFigures events, ReportWriter say)
    {
        List<ReportCell> Row(string code, string name, ReportCell cell) => [new ReportCell.Words(code), new ReportCell.Words(name), cell];
        return new ReportTable(
            say.Say("report_quality"),
            [say.Say("report_code"), say.Say("report_name"), say.Say("report_figure")],
            [
                .. report.KnownShares.Select(share => Row(
                    "Q1",
                    $"{TermsTable.Name("Q1", say)}, {say.Say($"report_by_{share.Key}")}",
                    Known(report.Total.R1, share.Value))),
                Row("Q2", TermsTable.Name("Q2", say), new ReportCell.Number(events.Proven)),
                Row("Q3", TermsTable.Name("Q3", say), new ReportCell.Number(events.Corrections)),
                Row(string.Empty, say.Say("report_test_people"), new ReportCell.Number(report.TestPeople)),
            ])
        {
            Notes = [say.Say("report_three_things")],
        };
    }

    // A share tells the people it is of, and those that are left.
    private static ReportCell Known(int people, double? share)
    {
        if (share is not { } known)
            return new ReportCell.Words("–");
        var with = (long)Math.Round(people * known);
        var shown = DisclosureGuard.Guard(new CountTable(Family.Reach, Dimension.Indicator, null, [[with], [people - with]]));
        return shown.Cells.Any(static row => row[0].IsHidden) ? new ReportCell.Words("–") : new ReportCell.Share(Math.Round(known, 4));
    }
}
