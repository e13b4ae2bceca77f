using Outreach.Content;
using Outreach.Events.Figures;
using Outreach.Events.Sheets;
using Outreach.Tables;

namespace Outreach.Reports;

/// <summary>Events by type and region, and participations by region.</summary>
internal static class EventTables
{
    /// <summary>Events by type (E1).</summary>
    public static ShownTable Types(EventFigures figures) => DisclosureGuard.Guard(new CountTable(
        Family.Reach,
        Dimension.EventType,
        null,
        [.. Enum.GetValues<EventType>().Select(type => (long[])[figures.Events.Count(one => one.Facts.Type == type)])]));

    /// <summary>Heads by region (R5).</summary>
    public static ShownTable Participations(EventFigures figures) => DisclosureGuard.Guard(new CountTable(
        Family.Reach,
        Dimension.Region,
        null,
        [.. RegionsOf(figures).Select(region => (long[])[Of(figures, region).Sum(static one => (long)one.Heads)])]));

    public static IEnumerable<ReportTable> Of(EventFigures figures, ReportWriter say, Regions regions)
    {
        var types = Types(figures);
        var named = RegionsOf(figures);
        var shown = DisclosureGuard.Guard(new CountTable(
            Family.Reach,
            Dimension.Region,
            Dimension.EventType,
            [
                .. named.Select(region => Enum.GetValues<EventType>()
                    .Select(type => (long)Of(figures, region).Count(one => one.Facts.Type == type)).ToList()),
            ])
        {
            Known = [.. types.Cells.Select(static row => row[0]), types.Total!],
        });
        string[] heads =
        [
            say.Say("report_by_region"),
            .. Enum.GetValues<EventType>().Select(type => say.Name($"event_type_{type.ToString().ToLowerInvariant()}", English(type))),
            "E1",
        ];
        yield return new ReportTable(say.Say("report_events"), heads,
        [
            .. named.Select((region, at) => (IReadOnlyList<ReportCell>)
                [new ReportCell.Words(say.Place(region)), .. shown.Cells[at].Append(shown.RowTotals[at]).Select(ReportCell.Of)]),
            [new ReportCell.Words(say.Say("report_total")), .. shown.ColumnTotals.Append(shown.Total!).Select(ReportCell.Of)],
        ])
        {
            Notes = [say.Say("report_hidden", ("k", DisclosureGuard.Usual))],
            HasTotal = true,
            Chart = ReportChart.Of(
                ChartForm.Bars,
                $"{TermsTable.Name("E1", say)} (E1)",
                [.. Enum.GetValues<EventType>().Select((type, at) => new ChartMark(heads[at + 1], types.Cells[at][0]))],
                say),
        };
        var heads5 = Participations(figures);
        yield return new ReportTable(
            say.Say("report_participations"),
            [say.Say("report_by_region"), "R5"],
            [
                .. named.Select((region, at) => (IReadOnlyList<ReportCell>)
                    [new ReportCell.Words(say.Place(region)), ReportCell.Of(heads5.Cells[at][0])]),
                [new ReportCell.Words(say.Say("report_total")), ReportCell.Of(heads5.Total!)],
            ])
        {
            Notes = [say.Say("report_not_people"), say.Say("report_hidden", ("k", DisclosureGuard.Usual))],
            HasTotal = true,
            Chart = ReportChart.Of(
                ChartForm.Bars,
                $"{TermsTable.Name("R5", say)} (R5)",
                [.. named.Select((region, at) => new ChartMark(say.Place(region), heads5.Cells[at][0]))],
                say),
        };
    }

    private static List<string> RegionsOf(EventFigures figures)
        => [.. figures.Events.Select(static one => one.Region).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<CountedEvent> Of(EventFigures figures, string region) => figures.Events.Where(one => one.Region == region);

    // "RoundTable" is read as two words.
    private static string English(EventType type)
        => string.Concat(type.ToString()
            .Select(static (sign, at) => at > 0 && char.IsUpper(sign) ? $" {char.ToLowerInvariant(sign)}" : $"{sign}"));
}
