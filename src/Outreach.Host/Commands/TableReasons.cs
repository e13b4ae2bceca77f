using System.Globalization;
using Outreach.Consultations.Scheduling;
using Outreach.Events.Sheets;
using Outreach.Imports;
using Outreach.Staff.Actions;

namespace Outreach.Host.Commands;

/// <summary>What is wrong with a table, in the words of the command line, each with what to do.</summary>
internal static class TableReasons
{
    /// <summary>A table was not taken, and why.</summary>
    /// <param name="problems">Everything that is wrong.</param>
    /// <param name="columns">All columns of such a table.</param>
    public static CommandOutput Refusal(IReadOnlyList<TableProblem> problems, IReadOnlyList<string> columns)
    {
        var head = $"Nothing was taken over. {problems.Count} {(problems.Count == 1 ? "thing is" : "things are")} wrong:";
        return new CommandOutput(1, string.Join('\n', problems.Select(problem => Of(problem, columns)).Prepend(head)));
    }

    /// <summary>One of them.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="columns">All columns of such a table.</param>
    public static string Of(TableProblem problem, IReadOnlyList<string> columns)
    {
        var all = string.Join(", ", columns);
        return problem switch
        {
            { Row: null, Columns: [var column] } => problem.Why.Key switch
            {
                "table_column_missing" => $"The column '{column}' is missing. The columns are: {all}.",
                "table_column_twice" => $"The column '{column}' stands {Part(problem.Why, "count")} times. Leave one.",
                _ => $"The column '{column}' is not known. Remove it, or name it one of: {all}.",
            },
            { Row: null, Why.Key: "table_empty" } => $"The file is empty. Its first row names the columns: {all}.",
            { Row: null, Why.Key: "table_no_rows" } => "The file has no rows under its columns.",
            { Row: null } => Of(problem.Why),
            { Row: { } row, Why.Key: "table_row_long" }
                => string.Create(CultureInfo.InvariantCulture, $"row {row} {Of(problem.Why)}"),
            { Row: { } row, Columns: [] } => string.Create(CultureInfo.InvariantCulture, $"row {row}: {Of(problem.Why)}"),
            { Row: { } row } => string.Create(
                CultureInfo.InvariantCulture, $"row {row}, {string.Join(", ", problem.Columns)}: {Of(problem.Why)}"),
        };
    }

    private static string Of(Reason why) => why.Key switch
    {
        { } key when key.StartsWith("event_", StringComparison.Ordinal) => OfSheet(why),
        "table_row_long" => $"has more cells than there are columns: put a cell that holds a '{Part(why, "between")}' into double quotes.",
        "table_cell" => "the cell is empty. Fill it.",
        "table_day" => $"{Word(why)} is not known; write it as 28.11.2026.",
        "table_raion" => $"{Word(why)} is no raion or city, or could be two; write its whole name or its id of regions.yaml.",
        "table_raion_near" => $"{Word(why)} is no raion or city, or could be two; did you mean one of {Places(why)}?",
        "table_type" => $"{Word(why)} is not known; write one of {string.Join(", ", Enum.GetNames<EventType>())}, or its name in the bot.",
        "table_method"
            => $"{Word(why)} is not known; write one of {string.Join(", ", Enum.GetNames<CountMethod>())}, or its name in the bot.",
        "table_event_language" => $"{Word(why)} is no language; write ky, ru, both or other.",
        "table_words" => $"{Word(why)} cannot be read; write 1 to {Part(why, "most")} letters.",
        "table_number" => $"{Word(why)} is not known; write a whole number, such as 65.",
        "table_twin_sheet" => $"sheet {Part(why, "number")} has the same day, raion, type and organiser. Remove the row. {Sure}",
        "table_twin_row" => $"row {Part(why, "other")} has the same day, raion, type and organiser. Remove one. {Sure}",
        _ => OfLawyer(why),
    };

    private static string OfSheet(Reason why) => why.Key switch
    {
        "event_future" => "the day has not come yet. Write the day on which it took place.",
        "event_long_ago" => $"days before {Part(why, "year")} are not taken. Look at the year.",
        "event_no_raion" => "it is no raion in which an event can take place. Write its id of regions.yaml.",
        "event_heads_wrong" => $"heads can be 1 to {SheetRules.MostHeads}. Look at the number.",
        "event_sexes_many" => $"women and men are {Part(why, "sum")} together, but heads are {Part(why, "heads")}. Mend one.",
        "event_sexes_how" => "numbers are 0 or more.",
        "event_youth_many" => $"youth is {Part(why, "youth")}, but heads are {Part(why, "heads")}. Mend one of them.",
        "event_number_how" => $"it can be 0 to {SheetRules.MostHeads}.",
        "event_long" => $"it has more than {SheetRules.MostLetters} letters. Write it shorter.",
        "event_frozen" => $"its campaign ended more than {SheetRules.LateDays} days ago: those figures do not change any more.",
        _ => why.Key,
    };

    private static string OfLawyer(Reason why) => why.Key switch
    {
        "table_name_lost" => "holds a '?': letters were lost when the table was saved; in Excel choose 'Save as' and 'CSV UTF-8'.",
        "table_name_letters" => $"must have 1 to {Part(why, "most")} letters that can be seen.",
        "table_name_twice" => $"The name '{Part(why, "name")}' stands in rows {Part(why, "rows")}. Give each lawyer her own, for example "
            + "with a surname.",
        "table_place" => $"{Word(why)} is no region or raion, or could be two; write its id of regions.yaml.",
        "table_place_near" => $"{Word(why)} is no region or raion, or could be two; did you mean one of {Places(why)}?",
        "table_places_none" => "is empty, but she meets people; write where.",
        "table_way" => $"{Word(why)} is no way; write phone, chat or meet.",
        "table_ways_none" => "is empty; write phone, chat or meet.",
        "table_language" => $"{Word(why)} is no language; write ky or ru.",
        "table_languages_none" => "is empty; write ky, ru or both.",
        "table_topic" => $"{Word(why)} is no topic; write all, or some of {string.Join(", ", Topics.All)}, or their names in the bot.",
        "table_office_long" => "is too long.",
        "table_lengths" => "must be 10 to 240, 0 to 120, 1 to 30.",
        "table_hours_none" => "is empty; write for example mon-fri 9-17; sat 10-13.",
        "table_hours" => $"{Word(why)} cannot be read; write for example mon-fri 9-17; sat 10-13.",
        "table_hours_sign"
            => $"{Word(why)} cannot be read, it holds the sign {Part(why, "sign")}; write for example mon-fri 9-17; sat 10-13.",
        _ => why.Key,
    };

    private const string Sure = "If both took place, type the command with --sure.";

    private static string Word(Reason why) => $"'{Part(why, "word")}'";

    private static string Places(Reason why)
        => string.Join(", ", (IReadOnlyList<string>)why.Parts.First(static part => part.Name == "near").Value);

    private static string? Part(Reason why, string name)
        => Convert.ToString(why.Parts.FirstOrDefault(part => part.Name == name).Value, CultureInfo.InvariantCulture);
}
