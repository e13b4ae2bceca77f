using System.Globalization;
using Outreach.Campaigns;
using Outreach.Events.Figures;
using Outreach.Reach;
using Outreach.Tables;

namespace Outreach.Reports;

/// <summary>The first table: the closing sentence, and each indicator with its figure.</summary>
internal sealed class SummaryTable(ReachReport report, EventFigures events, LadderTables ladder, ReportWriter say)
{
    private static readonly ReportCell Nothing = new ReportCell.Words("–");

    // The campaign, the first and the last day, and what was counted.
    private const int RowsOfFront = 4;

    public ReportTable Of(ReportQuery query, string campaign, CampaignClock clock)
    {
        var range = events.Range;
        var (lower, upper) = Bounds();
        List<IReadOnlyList<ReportCell>> rows =
        [
            Row(string.Empty, "report_campaign", new ReportCell.Words(campaign)),
            Row(string.Empty, "report_from", query.From is { } first ? new ReportCell.Day(first) : Nothing),
            Row(string.Empty, "report_to", query.To is { } last ? new ReportCell.Day(last) : Nothing),
            Row(string.Empty, "report_asof", new ReportCell.Words(
                clock.Local(query.AsOf).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture))),
            Row("R1", ladder.R1),
            Row("R2", ladder.R2),
            Row("R3", ladder.R3),
            Row("R4", Guarded(report.Total.R4)),
            Row("R5", EventTables.Participations(events).Total!),
            .. range.IsContradiction
                ? (IReadOnlyList<ReportCell>[])[Row("R6", Nothing)]
                : [Row("R6", "report_at_least", lower), Row("R6", "report_at_most", upper)],
            Row("R9", Guarded(events.Came)),
            Row("E1", EventTables.Types(events).Total!),
            Row("E2", new ReportCell.Number(events.Raions)),
            .. Consultations(),
            .. Hotline(),
        ];
        return new ReportTable(say.Say("report_summary"), [say.Say("report_code"), say.Say("report_name"), say.Say("report_figure")], rows)
        {
            RowsOfFront = RowsOfFront,
            Closing = range.IsContradiction ? Contradiction(range) : Closing(query, lower, upper),
            Chart = Ladder(),
            Notes =
            [
                .. range.IsContradiction ? [] : (string[])[say.Say("report_assume_lower"), say.Say("report_assume_upper")],
                say.Say("report_hidden", ("k", DisclosureGuard.Usual)),
                say.Say("report_hidden_more", ("k", DisclosureGuard.Strict)),
            ],
        };
    }

    /// <summary>The figure of an indicator in a summary; "–" where it has none.</summary>
    public static ReportCell FigureOf(ReportTable summary, string code)
        => summary.Rows.FirstOrDefault(row => row[0] is ReportCell.Words(var known) && known == code)?[^1] ?? Nothing;

    /// <summary>What stands before the tables when the report is printed.</summary>
    public ReportFront Front(ReportQuery query, CampaignClock clock)
    {
        List<ReportFigure> figures =
        [
            Figure("R1", ladder.R1),
            Figure("R2", ladder.R2),
            Figure("L3", Strict(report.Consultations.L3)),
            Figure("E1", EventTables.Types(events).Total!),
            Figure("R5", EventTables.Participations(events).Total!),
        ];
        if (!events.Range.IsContradiction)
            figures.Insert(0, Figure("R6", Bounds().Lower) with { Upper = Bounds().Upper });
        return new ReportFront(
            say.Say("report_title"),
            $"{Written(query.From)} – {Written(query.To)}",
            $"{say.Say("report_asof")}: {clock.Local(query.AsOf).ToString("dd.MM.yyyy HH:mm:ss (zzz)", CultureInfo.InvariantCulture)}",
            say.Say("report_key_figures"),
            figures);
    }

    // From who was reached at all to who was helped; each bar is a count of its own, not a part of the one above it.
    private ReportChart? Ladder()
    {
        List<ReportFigure> figures =
            [Figure("R1", ladder.R1), Figure("R2", ladder.R2), Figure("L3", Strict(report.Consultations.L3))];
        if (!events.Range.IsContradiction)
            figures.Insert(0, Figure("R6", Bounds().Lower) with { Upper = Bounds().Upper });
        return ReportChart.Of(
            ChartForm.Bars,
            say.Say("report_ladder"),
            [.. figures.Select(static one => new ChartMark(one.Name, one.Count) { Upper = one.Upper })],
            say);
    }

    private (Shown Lower, Shown Upper) Bounds()
        => GivesAway() ? (Shown.Nothing, Shown.Nothing) : (Guarded(events.Range.Lower), Guarded(events.Range.Upper));

    private ReportFigure Figure(string code, Shown shown) => new($"{TermsTable.Name(code, say)} ({code})", shown);

    // From the range, R1 and R5 can be told how many came by a code, and how many of them did nothing else.
    private bool GivesAway() => Guarded(events.Came).IsHidden || Guarded(report.ReachedIn.Values.Sum() - report.Total.R1).IsHidden;

    private string Closing(ReportQuery query, Shown lower, Shown upper) => say.Say(
        "report_closing",
        ("start", Written(query.From)),
        ("end", Written(query.To)),
        ("lower", Parted(lower)),
        ("upper", Parted(upper)),
        ("r1", Parted(ladder.R1)),
        ("r2", Parted(ladder.R2)),
        ("l3", Parted(Strict(report.Consultations.L3))),
        ("r5", Parted(EventTables.Participations(events).Total!)));

    // Thousands are parted in a sentence too, by a narrow gap that no line ends at.
    private static string Parted(Shown shown) => shown.Count is { } count
        ? count.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u202F')
        : shown.ToString();

    private string Contradiction(PeopleRange range) => range.TooFewHeads.Count > 0
        ? say.Say("report_contradiction", ("sheets", string.Join(", ", range.TooFewHeads.Select(static one => $"№{one}"))))
        : say.Say("report_elsewhere", ("regions", string.Join(", ", range.SeenElsewhere.Select(say.Place))));

    private IEnumerable<IReadOnlyList<ReportCell>> Consultations()
    {
        var count = report.Consultations;
        // A share tells the count that it is of, and the count its complement.
        var missed = count.L4 is { } share && share < 1 ? (long)Math.Round(count.L2 * share / (1 - share)) : 0;
        var known = DisclosureGuard.Guard(new CountTable(Family.Consultations, Dimension.Indicator, null, [[count.L2], [missed]])
        {
            HasTotals = false,
        });
        yield return Row("L1", Strict(count.L1));
        yield return Row("L2", known.Cells[0][0]);
        yield return Row("L3", Strict(count.L3));
        yield return Row("L4", known.Cells.Any(static row => row[0].IsHidden) || count.L4 is null ? Nothing : new ReportCell.Share(
            Math.Round(count.L4.Value, 4)));
        yield return Row("L5", count.L2 < DisclosureGuard.Strict || count.L5Median is null ? Nothing : new ReportCell.Words(
            string.Create(CultureInfo.InvariantCulture, $"{count.L5Median} / {count.L5P90}")));
        yield return Row("L6", Strict(count.L6));
    }

    private IEnumerable<IReadOnlyList<ReportCell>> Hotline()
    {
        var figures = new HotlineFigures(report.Hotline, Guarded: true);
        yield return Row("H1", Told(figures.H1));
        yield return Row("H2", Told(figures.H2));
        yield return Row("H3", Told(figures.H3));
        yield return Row("H4", Told(figures.H4));
        yield return Row("H5", Told(figures.H5));
        yield return Row("H6", Told(figures.H6));
    }

    private static ReportCell Told(string written)
        => long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new ReportCell.Number(count)
            : new ReportCell.Words(written);

    private static Shown Guarded(long count) => DisclosureGuard.Guard(Family.Reach, count);

    private static Shown Strict(long count) => DisclosureGuard.Guard(Family.Consultations, count);

    private static string Written(DateOnly? day) => day?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) ?? "…";

    private List<ReportCell> Row(string code, Shown shown) => Row(code, ReportCell.Of(shown));

    private List<ReportCell> Row(string code, ReportCell cell)
        => [new ReportCell.Words(code), new ReportCell.Words(TermsTable.Name(code, say)), cell];

    private List<ReportCell> Row(string code, string key, Shown shown) => Row(code, key, ReportCell.Of(shown));

    private List<ReportCell> Row(string code, string key, ReportCell cell)
        => [new ReportCell.Words(code), new ReportCell.Words(say.Say(key)), cell];
}
