using NodaTime;
using Outreach.Consultations.Actions;
using Outreach.Consultations.Scheduling;
using Outreach.Content;
using Outreach.Imports;
using Outreach.People;
using Outreach.Staff.Actions;
using Outreach.Staff.Team;

namespace Outreach.Consultations.Imports;

/// <summary>Reads a table of lawyers: each row a card, every wrong cell named with its row.</summary>
public static class LawyerTable
{
    /// <summary>The columns, with the headings that are understood beside their names.</summary>
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["name"] = ["имя", "фио", "юрист", "имя и фамилия", "аты", "аты-жөнү", "аты жөнү", "юристтин аты"],
        ["languages"] = ["языки", "язык", "тил", "тили", "тилдер", "тилдери", "language"],
        ["topics"] = ["темы", "тема", "темалар", "темасы", "topic"],
        ["places"] = ["места", "место", "регион", "регионы", "район", "районы", "жер", "жери", "аймак", "аймактар", "place"],
        ["ways"] = ["способ", "способы", "как", "формат", "жолу", "жолдору", "ыкма", "ыкмасы", "way"],
        ["office"] = ["офис", "адрес", "кабинет", "дарек", "дареги", "кеңсе", "address"],
        ["minutes"] = ["минуты", "минут", "длительность", "мүнөт", "мүнөтү", "узактыгы"],
        ["break"] = ["перерыв", "перерыв минут", "тыныгуу", "тыныгуусу"],
        ["most_per_day"] = ["в день", "не больше в день", "максимум в день", "күнүнө", "күнүнө эң көп"],
        ["hours"] = ["часы", "часы приёма", "часы приема", "время", "график", "саат", "сааттар", "сааттары", "иш убактысы"],
    };

    private static readonly Dictionary<string, Language> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ky"] = Language.Ky,
        ["kg"] = Language.Ky,
        ["кыргызча"] = Language.Ky,
        ["кыргыз"] = Language.Ky,
        ["кыргызский"] = Language.Ky,
        ["киргизский"] = Language.Ky,
        ["kyrgyz"] = Language.Ky,
        ["ru"] = Language.Ru,
        ["орусча"] = Language.Ru,
        ["орус"] = Language.Ru,
        ["русский"] = Language.Ru,
        ["russian"] = Language.Ru,
    };

    private static readonly Dictionary<string, ConsultationMode> Ways = new(StringComparer.OrdinalIgnoreCase)
    {
        ["phone"] = ConsultationMode.Phone,
        ["телефон"] = ConsultationMode.Phone,
        ["телефону"] = ConsultationMode.Phone,
        ["чалуу"] = ConsultationMode.Phone,
        ["звонок"] = ConsultationMode.Phone,
        ["chat"] = ConsultationMode.Chat,
        ["чат"] = ConsultationMode.Chat,
        ["чатта"] = ConsultationMode.Chat,
        ["переписка"] = ConsultationMode.Chat,
        ["жазышуу"] = ConsultationMode.Chat,
        ["meet"] = ConsultationMode.Meet,
        ["встреча"] = ConsultationMode.Meet,
        ["лично"] = ConsultationMode.Meet,
        ["очно"] = ConsultationMode.Meet,
        ["жолугушуу"] = ConsultationMode.Meet,
        ["жүзмө-жүз"] = ConsultationMode.Meet,
    };

    private static readonly char[] Between = [';', ',', ' ', '\t', '/', '+'];

    /// <summary>Words that only join others: "по телефону и лично".</summary>
    private static readonly string[] Joining = ["и", "жана", "по", "and", "аркылуу"];

    /// <summary>The columns.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. Known.Keys];

    /// <summary>The column that is meant; the heading itself where none is.</summary>
    public static string Column(string head) => Known.FirstOrDefault(
        column => column.Value.Prepend(column.Key).Any(name => TableWords.Plain(name) == TableWords.Plain(head))).Key ?? head;

    /// <summary>Reads.</summary>
    /// <param name="saved">The table.</param>
    /// <param name="words">The places there are, and what topics are called.</param>
    /// <param name="today">A date without a year is the next such one.</param>
    /// <param name="problems">Everything that is wrong.</param>
    public static IReadOnlyList<LawyerVerbs.Row> Read(
        SavedTable saved, CurrentWords words, LocalDate today, out IReadOnlyList<TableProblem> problems)
    {
        var table = new NamedTable(saved, Column);
        if (OfColumns(table.Heads) is { Count: > 0 } broken)
        {
            problems = broken;
            return [];
        }

        List<TableProblem> wrong = [.. table.Torn];
        if (table.Rows.Count == 0)
            wrong.Add(new TableProblem(new Reason("table_no_rows")));
        var (regions, topics) = (words.Regions, new LawyerTopics(words.Texts));
        List<LawyerVerbs.Row> rows = [.. table.Rows.Select(row => Row(row, regions, topics, today, wrong))];
        wrong.AddRange(rows.Zip(table.Rows, static (row, at) => (row.Name, at.Number)).Where(static row => row.Name.Length > 0)
            .GroupBy(static row => row.Name, static row => row.Number, StringComparer.OrdinalIgnoreCase)
            .Where(static group => group.Count() > 1)
            .Select(static group => new TableProblem(
                new Reason("table_name_twice", ("name", group.Key), ("rows", string.Join(", ", group))))));
        problems = wrong;
        return rows;
    }

    private static List<TableProblem> OfColumns(IReadOnlyList<string> heads) => heads.Count == 0
        ? [new TableProblem(new Reason("table_empty"))]
        : [.. Columns.Except(heads, StringComparer.Ordinal)
            .Select(static missing => new TableProblem(null, [missing], new Reason("table_column_missing")))];

    private static LawyerVerbs.Row Row(TableRow row, Regions regions, LawyerTopics known, LocalDate today, List<TableProblem> wrong)
    {
        var name = StaffName.Of(row["name"]);
        // An older way to save has no letters ң, ө, ү, and writes this in their place.
        if (name.Contains('?', StringComparison.Ordinal))
            Problem("name", new Reason("table_name_lost"));
        if (name.Length is 0 or > StaffName.Longest)
            Problem("name", new Reason("table_name_letters", ("most", StaffName.Longest)));
        var places = Words("places", [';', ',']).Select(word => (Word: word, Id: LawyerFields.Place(word, regions))).ToList();
        foreach (var (word, _) in places.Where(place => place.Id is null))
            Problem("places", regions.Names.Near(word, static _ => true) is { Count: > 0 } near
                ? new Reason("table_place_near", ("word", word), ("near", near.Select(static place => place.Id).ToList()))
                : new Reason("table_place", ("word", word)));
        var ways = Words("ways", Between)
            .Select(word => (Word: word, Way: Ways.TryGetValue(word, out var way) ? way : (ConsultationMode?)null)).ToList();
        foreach (var (word, _) in ways.Where(way => way.Way is null))
            Problem("ways", new Reason("table_way", ("word", word)));
        if (ways.Count == 0)
            Problem("ways", new Reason("table_ways_none"));
        if (ways.Exists(way => way.Way == ConsultationMode.Meet) && places.Count == 0)
            Problem("places", new Reason("table_places_none"));
        var languages = Words("languages", Between)
            .Select(word => (Word: word, Language: Languages.TryGetValue(word, out var known) ? known : (Language?)null)).ToList();
        foreach (var (word, _) in languages.Where(language => language.Language is null))
            Problem("languages", new Reason("table_language", ("word", word)));
        if (languages.Count == 0)
            Problem("languages", new Reason("table_languages_none"));
        var (topics, strange) = known.Read(row.Plain("topics"), Joining);
        foreach (var word in strange)
            Problem("topics", new Reason("table_topic", ("word", word), ("topics", LawyerTopics.Names)));
        var office = row["office"];
        if (office.Length > 0 && LawyerFields.SafeOffice(office) is null)
            Problem("office", new Reason("table_office_long"));
        var lengths = LawyerFields.Lengths($"{row["minutes"]} {row["break"]} {row["most_per_day"]}");
        if (lengths is null)
            wrong.Add(new TableProblem(row.Number, ["minutes", "break", "most_per_day"], new Reason("table_lengths")));
        if (!WrittenHours.TryRead(row.Plain("hours"), today, out var hours, out var clause))
            Problem("hours", (clause, row.Strange("hours")) switch
            {
                ({ Length: 0 }, _) => new Reason("table_hours_none"),
                (_, null) => new Reason("table_hours", ("word", clause)),
                (_, { } sign) => new Reason("table_hours_sign", ("word", clause), ("sign", sign)),
            });
        return new LawyerVerbs.Row(name, lawyer => (hours ?? new HoursEdit(
            new Dictionary<IsoDayOfWeek, IReadOnlyList<DayHours>>(),
            new Dictionary<LocalDate, IReadOnlyList<DayHours>>())).In(lawyer with
            {
                Languages = [.. languages.Select(language => language.Language).OfType<Language>().Distinct()],
                Topics = topics,
                Places = [.. places.Select(place => place.Id).OfType<string>().Distinct(StringComparer.Ordinal)],
                Ways = [.. ways.Select(way => way.Way).OfType<ConsultationMode>().Distinct()],
                Office = office.Length > 0 ? LawyerFields.SafeOffice(office) : null,
                SlotMinutes = lengths?.Minutes ?? lawyer.SlotMinutes,
                BreakMinutes = lengths?.Break ?? lawyer.BreakMinutes,
                MostPerDay = lengths?.Most ?? lawyer.MostPerDay,
                // What the file says of the week is all there is; a date is the lawyer's own, unless the file names it.
                Weekly = [],
            }));

        string[] Words(string column, char[] between)
            => [.. row.Plain(column).Split(between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(word => column is "places" || !Joining.Contains(word, StringComparer.OrdinalIgnoreCase))];

        void Problem(string column, Reason why) => wrong.Add(new TableProblem(row.Number, column, why));
    }
}
