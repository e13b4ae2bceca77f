using Outreach.Content;
using Outreach.Events.Desk;
using Outreach.Events.Sheets;
using Outreach.Imports;
using Outreach.Staff.Actions;

namespace Outreach.Events.Imports;

/// <summary>Reads a table of events: each row a sheet, every wrong cell named with its row, its column and what would be right.</summary>
/// <param name="heads">Names of columns, and words of cells.</param>
/// <param name="regions">The places there are.</param>
/// <param name="today">The day in the campaign's zone: a day without a year is one of the last year.</param>
/// <param name="hinders">What is wrong with the whole of a sheet.</param>
public sealed class EventTable(
    EventHeads heads, Regions regions, DateOnly today, Func<EventFacts, IEnumerable<(SheetStep Step, Reason Why)>> hinders)
{
    private readonly List<TableProblem> _problems = [];
    private readonly List<TableProblem> _twins = [];

    /// <summary>Everything that is wrong.</summary>
    public IReadOnlyList<TableProblem> Problems => _problems;

    /// <summary>The rows that look like another event: right where both took place.</summary>
    public IReadOnlyList<TableProblem> Twins => _twins;

    /// <summary>Reads.</summary>
    /// <param name="saved">The table.</param>
    /// <param name="known">Sheets there are.</param>
    public IReadOnlyList<EventFacts> Read(SavedTable saved, IReadOnlyList<EventSheet> known)
    {
        var table = new NamedTable(saved, heads.Column);
        _problems.AddRange(OfColumns(table.Heads));
        if (_problems.Count > 0)
            return [];
        _problems.AddRange(table.Torn);
        var rows = table.Rows.Select(row => (row.Number, Facts: Row(row))).ToList();
        Compare(rows, known);
        if (rows.Count == 0)
            _problems.Add(new TableProblem(new Reason("table_no_rows")));
        return [.. rows.Select(static row => row.Facts)];
    }

    private static IEnumerable<TableProblem> OfColumns(IReadOnlyList<string> heads)
    {
        if (heads.Count == 0)
            return [new TableProblem(new Reason("table_empty"))];
        var named = heads.Where(static head => head.Length > 0).ToList();
        return
        [
            .. EventHeads.Needed.Except(heads, StringComparer.Ordinal)
                .Select(static missing => new TableProblem(null, [missing], new Reason("table_column_missing"))),
            .. named.GroupBy(static head => head, StringComparer.Ordinal).Where(static head => head.Count() > 1)
                .Select(static head => new TableProblem(null, [head.Key], new Reason("table_column_twice", ("count", head.Count())))),
            .. named.Except(EventHeads.Columns, StringComparer.Ordinal)
                .Select(static strange => new TableProblem(null, [strange], new Reason("table_column_strange"))),
        ];
    }

    private EventFacts Row(TableRow row)
    {
        var bad = new HashSet<SheetStep>();
        var facts = new EventFacts
        {
            Day = Cell(row, "day", bad, word => DayOf(word, today), "table_day"),
            Raion = Raion(row, bad),
            Place = Words(row, "place", bad),
            Type = Cell(row, "type", bad, heads.Type, "table_type", EventHeads.Types),
            Organiser = Words(row, "organiser", bad),
            Heads = Number(row, "heads", bad),
            Method = Cell(row, "method", bad, heads.Method, "table_method", EventHeads.Methods),
            Women = Counted(row, "women", bad),
            Men = Counted(row, "men", bad),
            Youth = Counted(row, "youth", bad),
            Languages = Word(
                row,
                "languages",
                bad,
                word => heads.Languages(word) is { Count: > 0 } some ? string.Join('+', some) : null,
                "table_event_language")?.Split('+') ?? [],
            Evidence = heads.IsNotCounted(row["evidence"]) ? null : Words(row, "evidence", bad),
            Materials = Counted(row, "materials", bad),
        };
        foreach (var (step, why) in hinders(facts).Where(one => !bad.Contains(one.Step)))
            _problems.Add(new TableProblem(row.Number, EventHeads.Of(step), why.Key == "event_missing" ? new Reason("table_cell") : why));
        return facts;
    }

    private void Compare(IReadOnlyList<(int Number, EventFacts Facts)> rows, IReadOnlyList<EventSheet> known)
    {
        foreach (var (index, (number, facts)) in rows.Index())
        {
            if (facts.Day is null || facts.Raion is null || facts.Type is null)
                continue;
            if (SheetRules.Twin(0, facts, known) is { } sheet)
                _twins.Add(new TableProblem(number, [], new Reason("table_twin_sheet", ("number", sheet.Id))));
            else if (rows.Take(index).FirstOrDefault(one => SheetRules.AreTwins(one.Facts, facts)) is { Number: > 0 } other)
                _twins.Add(new TableProblem(number, [], new Reason("table_twin_row", ("other", other.Number))));
        }
    }

    private T? Cell<T>(
        TableRow row, string column, HashSet<SheetStep> bad, Func<string, T?> read, string wrong, IReadOnlyList<Reason>? names = null)
        where T : struct
    {
        if (row[column].Length == 0)
            return null;
        if (read(row[column]) is { } value)
            return value;
        Problem(row, column, bad, new Reason(wrong, Said(row, column), ("names", names ?? [])));
        return null;
    }

    private string? Word(TableRow row, string column, HashSet<SheetStep> bad, Func<string, string?> read, string wrong)
    {
        if (row[column].Length == 0)
            return null;
        if (read(row[column]) is { } value)
            return value;
        Problem(row, column, bad, new Reason(wrong, Said(row, column), ("most", SheetRules.MostLetters), ("names", EventHeads.Tongues)));
        return null;
    }

    private string? Raion(TableRow row, HashSet<SheetStep> bad)
    {
        const string Column = "raion";
        if (row[Column].Length == 0)
            return null;
        if (EventPlaces.Read(row[Column], regions) is { } place)
            return place;
        Problem(row, Column, bad, EventPlaces.Near(row[Column], regions) is { Count: > 0 } near
            ? new Reason("table_raion_near", Said(row, Column), ("near", near))
            : new Reason("table_raion", Said(row, Column)));
        return null;
    }

    private string? Words(TableRow row, string column, HashSet<SheetStep> bad)
        => Word(row, column, bad, WrittenAnswers.Words, "table_words");

    private int? Number(TableRow row, string column, HashSet<SheetStep> bad)
        => Cell(row, column, bad, static word => WrittenAnswers.Number(Whole(word)), "table_number");

    private int? Counted(TableRow row, string column, HashSet<SheetStep> bad)
        => heads.IsNotCounted(row[column]) ? null : Number(row, column, bad);

    // Spreadsheets write a whole number with a fraction of nothing.
    private static string Whole(string word)
    {
        var at = word.LastIndexOfAny(['.', ',']);
        return at > 0 && at < word.Length - 1 && word[(at + 1)..].Length < 3 && word[(at + 1)..].All(static sign => sign == '0')
            ? word[..at]
            : word;
    }

    private void Problem(TableRow row, string column, HashSet<SheetStep> bad, Reason why)
    {
        bad.Add(EventHeads.Step(column));
        _problems.Add(new TableProblem(row.Number, column, why));
    }

    private static (string Name, object Value) Said(TableRow row, string column) => ("word", row[column]);

    // "Yesterday" is another day each time the table is sent.
    private static DateOnly? DayOf(string word, DateOnly today)
        => word.Any(char.IsAsciiDigit) ? WrittenAnswers.Day(word, today) ?? WrittenAnswers.Day(word.Split(' ', 'T')[0], today) : null;
}
