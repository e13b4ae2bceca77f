using Outreach.Content;
using Outreach.People;
using Outreach.Reach;
using Outreach.Tables;

namespace Outreach.Reports;

/// <summary>
/// People by the highest they did, each once: reached, finished a lesson, finished all. As parts that add up, so that the guard sees
/// everything that can be worked out of them; R2 is the last two together.
/// </summary>
internal sealed class LadderTables(ReachReport report, ReportWriter say, Regions regions)
{
    private readonly ShownTable _all = DisclosureGuard.Guard(
        new CountTable(Family.Reach, Dimension.Indicator, null, [.. Parts(report.Total).Select(static part => (long[])[part])]));

    /// <summary>People actively reached (R1).</summary>
    public Shown R1 => _all.Total!;

    /// <summary>People who finished a lesson (R2): shown where both its parts are.</summary>
    public Shown R2 => Part(1).IsHidden || Part(2).IsHidden ? Shown.Nothing : new Shown(Part(1).Count + Part(2).Count);

    /// <summary>People who finished every lesson (R3).</summary>
    public Shown R3 => Part(2);

    /// <summary>By each trait a table.</summary>
    public IEnumerable<ReportTable> Tables() => report.Tables.Select(Table);

    private Shown Part(int part) => _all.Cells[part][0];

    private ReportTable Table(ReachTable table)
    {
        var rows = table.Rows.OrderBy(row => Rank(table.Trait, row.Value)).ThenBy(static row => row.Value, StringComparer.Ordinal).ToList();
        var shown = DisclosureGuard.Guard(
            new CountTable(Family.Reach, Of(table.Trait), Dimension.Indicator, [.. rows.Select(static row => Parts(row.Count))])
            {
                Known = [Part(0), Part(1), Part(2), R1],
            });
        string[] heads =
        [
            say.Say($"report_by_{table.Trait}"), say.Say("report_part_reached"), say.Say("report_part_learned"),
            say.Say("report_part_all"), "R1",
        ];
        return new ReportTable(say.Say($"report_by_{table.Trait}"), heads,
        [
            .. rows.Select((row, at) => (IReadOnlyList<ReportCell>)
                [new ReportCell.Words(Name(table.Trait, row.Value)), .. shown.Cells[at].Append(shown.RowTotals[at]).Select(ReportCell.Of)]),
            [new ReportCell.Words(say.Say("report_total")), .. shown.ColumnTotals.Append(shown.Total!).Select(ReportCell.Of)],
        ])
        {
            Notes = [say.Say("report_hidden", ("k", DisclosureGuard.Usual))],
            HasTotal = true,
            Chart = Chart(table.Trait, rows, shown),
        };
    }

    // How many there are of each, not how far they came: parts of parts that are hidden could not be drawn.
    private ReportChart? Chart(string trait, List<ReachRow> rows, ShownTable shown) => ReportChart.Of(
        trait == "region" ? ChartForm.Map : ChartForm.Bars,
        $"{TermsTable.Name("R1", say)} (R1)",
        [
            .. rows.Select((row, at) => (row.Value, Count: shown.RowTotals[at]))
                .Concat(trait == "region" ? Missing(rows) : [])
                .OrderBy(row => Rank(trait, row.Value))
                .Select(row => new ChartMark(Name(trait, row.Value), row.Count) { Place = trait == "region" ? row.Value : null }),
        ],
        say);

    // A region of which nobody came has no row, but its place on the map.
    private IEnumerable<(string Value, Shown Count)> Missing(List<ReachRow> rows) => regions.All
        .Where(region => rows.All(row => row.Value != region.Id))
        .Select(static region => (region.Id, new Shown(0)));

    private static long[] Parts(ReachCount count) => [count.R1 - count.R2, count.R2 - count.R3, count.R3];

    private static Dimension Of(string trait) => trait switch
    {
        "region" => Dimension.Region,
        "sex" => Dimension.Sex,
        "age" => Dimension.Age,
        "language" => Dimension.Language,
        "channel" => Dimension.Channel,
        _ => Dimension.Source,
    };

    // Regions as the file has them, the young before the old, what is not known last.
    private int Rank(string trait, string value) => trait switch
    {
        _ when !ReachTraits.IsKnown(value) => int.MaxValue,
        "region" => regions.All.Select(static region => region.Id).ToList().IndexOf(value) is >= 0 and var at ? at : int.MaxValue - 1,
        "age" when int.TryParse(string.Concat(value.SkipWhile(static sign => sign == '<').TakeWhile(char.IsAsciiDigit)), out var years)
            => value is ['<', ..] ? years - 1 : years,
        _ => 0,
    };

    private string Name(string trait, string value) => (trait, value) switch
    {
        (_, "not asked") => say.Say("report_not_asked"),
        (_, Profile.Declined) => say.Say("report_declined"),
        (_, Profile.Unknown) => say.Say("report_unknown"),
        ("region", "abroad") => say.Say("report_abroad"),
        ("region", _) => say.Place(value),
        ("sex", "female") => say.Say("report_female"),
        ("sex", "male") => say.Say("report_male"),
        ("language", "ky") => say.Name("event_language_ky", "Kyrgyz"),
        ("language", "ru") => say.Name("event_language_ru", "Russian"),
        ("channel", "telegram") => "Telegram",
        ("channel", "sms") => "SMS",
        ("source", _) => Source(value.Split('-', 2)),
        _ => value,
    };

    // A code is the kind of what was printed, and perhaps the place where it hangs or what it leads to.
    private string Source(string[] parts)
    {
        var kind = parts[0] is "event" or "radio" or "poster" or "card" or "friend" ? say.Say($"report_source_{parts[0]}") : parts[0];
        return parts is [_, var rest] ? $"{kind} · {say.Place(rest)}" : kind;
    }
}
