using Outreach.Messaging.Screens;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;

namespace Outreach.Imports;

/// <summary>What a colleague sees while a table is taken over.</summary>
/// <param name="kinds">The kinds of tables that are hers.</param>
internal sealed class ImportScreens(IReadOnlyList<ITableImport> kinds)
{
    /// <summary>The beginning of the action that sends an empty table.</summary>
    public const string Empty = "empty-";

    private const int MostShown = 15;
    private const int MostLetters = 2800;
    private const int LongestWord = 40;

    /// <summary>Waits for a table.</summary>
    public DeskAnswer Ask(DeskCall call, string text) => new()
    {
        Text = text,
        Buttons =
        [
            .. kinds.Select(kind => new Button(Empty + kind.Name, call.Words.Say($"import_empty_{kind.Name}"))),
            new Button("no", call.Words.Say("import_no")),
        ],
        // Who sent a file without a word asked for nothing: what she writes next is no answer.
        Dialogue = new Dialogue(string.Empty, TakesWords: call.Input is not DeskInput.Showed || call.Memory is not null),
    };

    /// <summary>The table is none of ours: what ours are headed with.</summary>
    public DeskAnswer Unknown(DeskCall call) => Ask(call, string.Join("\n\n", kinds
        .Select(kind => call.Words.Say(
            "import_unknown_columns", ("name", Name(kind, call.Words)), ("columns", string.Join(", ", Heads(kind, call.Words)))))
        .Prepend(call.Words.Say("import_unknown"))));

    /// <summary>Everything that is wrong, as far as a screen holds it.</summary>
    public DeskAnswer Wrong(DeskCall call, TableReading reading, IReadOnlyDictionary<string, string> written) => Ask(
        call,
        string.Join(
            "\n\n",
            call.Words.Say("import_wrong", ("count", reading.Problems.Count)),
            Lines(reading.Problems, reading.Kind, written, call.Words),
            call.Words.Say("import_mend")));

    /// <summary>What would be taken over, and the question whether to.</summary>
    public static DeskAnswer Sure(DeskCall call, TableReading reading, IReadOnlyDictionary<string, string> written, MediaFile file)
    {
        var (words, twins) = (call.Words, reading.Twins.Count > 0);
        var lines = twins ? $"\n\n{words.Say("import_twins")}\n{Lines(reading.Twins, reading.Kind, written, words)}" : string.Empty;
        return new DeskAnswer
        {
            Text = reading.Summary(words) + lines,
            Buttons =
            [
                twins
                    ? new Button("sure", words.Say("import_sure"))
                    : new Button("yes", words.Say("import_yes", ("count", reading.Count))),
                new Button("no", words.Say("import_no")),
            ],
            Dialogue = new Dialogue(new ImportMemory(file).ToString(), TakesWords: false),
        };
    }

    /// <summary>Sends an empty table, and waits for it.</summary>
    public DeskAnswer Send(DeskCall call, ITableImport kind, ISpreadsheets spreadsheets) => Ask(call, call.Words.Say("import_ask")) with
    {
        Before =
        [
            new Outgoing.Note
            {
                Address = call.Address,
                Text = call.Words.Say("import_empty_note", ("name", Name(kind, call.Words))),
                Made = new MadeFile($"{kind.Name}.csv", spreadsheets.Empty(Heads(kind, call.Words))),
            },
        ],
    };

    private static string Name(ITableImport kind, StaffWriter words) => words.Say($"import_name_{kind.Name}");

    private static IEnumerable<string> Heads(ITableImport kind, StaffWriter words)
        => kind.Columns.Select(column => kind.Heading(column, words));

    private static string Lines(
        IReadOnlyList<TableProblem> problems, ITableImport kind, IReadOnlyDictionary<string, string> written, StaffWriter words)
    {
        var (lines, letters) = (new List<string>(), 0);
        foreach (var line in problems.Take(MostShown).Select(problem => Line(problem, kind, written, words)))
        {
            letters += line.Length;
            if (letters > MostLetters)
                break;
            lines.Add(line);
        }

        if (problems.Count - lines.Count is > 0 and var more)
            lines.Add(words.Say("import_more", ("count", more)));
        return string.Join('\n', lines);
    }

    // A column is called as she called it; one that is not there, as we would.
    private static string Line(
        TableProblem problem, ITableImport kind, IReadOnlyDictionary<string, string> written, StaffWriter words)
    {
        var column = string.Join(", ", problem.Columns.Select(
            name => Short(written.GetValueOrDefault(name)?.Trim() ?? kind.Heading(name, words))));
        var why = words.Say(new Reason(problem.Why.Key, [.. problem.Why.Parts.Select(Short), ("column", column)]));
        return (problem.Row, problem.Columns) switch
        {
            (null, _) => $"• {why}",
            ({ } row, []) => words.Say("import_at_row", ("row", row), ("why", why)),
            ({ } row, _) => words.Say("import_at", ("row", row), ("column", column), ("why", why)),
        };
    }

    // What stands in her cells may be long; what we say of them is not.
    private static (string Name, object Value) Short((string Name, object Value) part)
        => part is { Name: "word" or "name", Value: string text } ? (part.Name, Short(text)) : part;

    private static string Short(string text) => text.Length > LongestWord ? $"{text[..LongestWord]}…" : text;
}
