using Outreach.Content;
using Outreach.Events.Desk;
using Outreach.Events.Sheets;
using Outreach.Staff.Actions;

namespace Outreach.Host.Commands;

/// <summary>Reads a table of events: each row a sheet, every wrong cell named with its row, its column and what would be right.</summary>
/// <param name="heads">Names of columns, and words of cells.</param>
/// <param name="regions">The places there are.</param>
/// <param name="today">The day in the campaign's zone: a day without a year is one of the last year.</param>
/// <param name="hinders">What is wrong with the whole of a sheet.</param>
internal sealed class EventTable(
    EventHeads heads, Regions regions, DateOnly today, Func<EventFacts, IEnumerable<(SheetStep Step, Reason Why)>> hinders)
{
    private readonly List<string> _problems = [];

    /// <summary>Everything that is wrong.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Reads.</summary>
    /// <param name="text">The table.</param>
    /// <param name="known">Sheets there are.</param>
    /// <param name="sure">Whoever typed it says that rows that look like another event are events of their own.</param>
    public IReadOnlyList<EventFacts> Read(string text, IReadOnlyList<EventSheet> known, bool sure)
    {
        var table = TableFile.Read(text, heads.Column, out var torn);
        if (table.Heads.Count == 0)
            _problems.Add($"The file is empty. Its first row names the columns: {string.Join(", ", EventHeads.Columns)}.");
        _problems.AddRange(EventHeads.Needed.Except(table.Heads, StringComparer.Ordinal).Where(_ => table.Heads.Count > 0)
            .Select(static missing => $"The column '{missing}' is missing. The columns are: {string.Join(", ", EventHeads.Columns)}."));
        _problems.AddRange(table.Heads.Where(static head => head.Length > 0).GroupBy(static head => head, StringComparer.Ordinal)
            .Where(static head => head.Count() > 1)
            .Select(static head => $"The column '{head.Key}' stands {head.Count()} times. Leave one."));
        _problems.AddRange(table.Heads.Where(static head => head.Length > 0).Except(EventHeads.Columns, StringComparer.Ordinal)
            .Select(static strange => $"The column '{strange}' is not known. Remove it, or name it one of: "
                + $"{string.Join(", ", EventHeads.Columns)}."));
        if (_problems.Count > 0)
            return [];
        _problems.AddRange(torn);
        var rows = table.Rows.Select(row => (row.Number, Facts: Row(row))).ToList();
        if (!sure)
            Twins(rows, known);
        if (rows.Count == 0)
            _problems.Add("The file has no rows under its columns.");
        return [.. rows.Select(static row => row.Facts)];
    }

    private EventFacts Row(TableRow row)
    {
        var bad = new HashSet<SheetStep>();
        var facts = new EventFacts
        {
            Day = Cell(row, "day", bad, word => WrittenAnswers.Day(word.Split(' ', 'T')[0], today), "write it as 28.11.2026"),
            Raion = Word(
                row,
                "raion",
                bad,
                word => EventPlaces.Read(word, regions),
                "is no raion or city, or could be two; write its whole name or its id of regions.yaml"),
            Place = Words(row, "place", bad),
            Type = Cell(
                row, "type", bad, heads.Type, $"write one of {string.Join(", ", Enum.GetNames<EventType>())}, or its name in the bot"),
            Organiser = Words(row, "organiser", bad),
            Heads = Number(row, "heads", bad),
            Method = Cell(
                row,
                "method",
                bad,
                heads.Method,
                $"write one of {string.Join(", ", Enum.GetNames<CountMethod>())}, or its name in the bot"),
            Women = Counted(row, "women", bad),
            Men = Counted(row, "men", bad),
            Youth = Counted(row, "youth", bad),
            Languages = Word(
                row,
                "languages",
                bad,
                word => heads.Languages(word) is { Count: > 0 } some ? string.Join('+', some) : null,
                "is no language; write ky, ru, both or other")?.Split('+') ?? [],
            Evidence = heads.IsNotCounted(row["evidence"]) ? null : Words(row, "evidence", bad),
            Materials = Counted(row, "materials", bad),
        };
        foreach (var (step, why) in hinders(facts).Where(one => !bad.Contains(one.Step)))
            _problems.Add($"row {row.Number}, {Name(step)}: {EventReasons.Of(why)}");
        return facts;
    }

    private void Twins(IReadOnlyList<(int Number, EventFacts Facts)> rows, IReadOnlyList<EventSheet> known)
    {
        const string Sure = "If both took place, type the command with --sure.";
        foreach (var (index, (number, facts)) in rows.Index())
        {
            if (facts.Day is null || facts.Raion is null || facts.Type is null)
                continue;
            if (SheetRules.Twin(0, facts, known) is { } sheet)
                _problems.Add($"row {number}: sheet {sheet.Id} has the same day, raion, type and organiser. Remove the row. {Sure}");
            else if (rows.Take(index).FirstOrDefault(one => SheetRules.AreTwins(one.Facts, facts)) is { Number: > 0 } other)
                _problems.Add($"row {number}: row {other.Number} has the same day, raion, type and organiser. Remove one. {Sure}");
        }
    }

    private T? Cell<T>(TableRow row, string column, HashSet<SheetStep> bad, Func<string, T?> read, string how)
        where T : struct
    {
        if (row[column].Length == 0)
            return null;
        if (read(row[column]) is { } value)
            return value;
        Problem(row, column, $"'{row[column]}' is not known; {how}.", bad);
        return null;
    }

    private string? Word(TableRow row, string column, HashSet<SheetStep> bad, Func<string, string?> read, string what)
    {
        if (row[column].Length == 0)
            return null;
        if (read(row[column]) is { } value)
            return value;
        Problem(row, column, $"'{row[column]}' {what}.", bad);
        return null;
    }

    private string? Words(TableRow row, string column, HashSet<SheetStep> bad)
        => Word(row, column, bad, WrittenAnswers.Words, $"cannot be read; write 1 to {SheetRules.MostLetters} letters");

    private int? Number(TableRow row, string column, HashSet<SheetStep> bad)
        => Cell(row, column, bad, static word => WrittenAnswers.Number(Whole(word)), "write a whole number, such as 65");

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

    private void Problem(TableRow row, string column, string what, HashSet<SheetStep> bad)
    {
        bad.Add(EventHeads.Step(column));
        _problems.Add($"row {row.Number}, {column}: {what}");
    }

    private static string Name(SheetStep step)
        => step == SheetStep.Sexes ? "women, men" : EventHeads.Columns.First(column => EventHeads.Step(column) == step);
}
