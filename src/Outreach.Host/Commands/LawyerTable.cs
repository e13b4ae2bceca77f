using NodaTime;
using Outreach.Consultations.Actions;
using Outreach.Consultations.Scheduling;
using Outreach.Content;
using Outreach.People;
using Outreach.Staff.Team;

namespace Outreach.Host.Commands;

/// <summary>Reads a table of lawyers: each row a card, every wrong cell named with its row.</summary>
internal static class LawyerTable
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
    public static IReadOnlyCollection<string> Columns => Known.Keys;

    /// <summary>Reads.</summary>
    /// <param name="text">The file.</param>
    /// <param name="regions">The places there are.</param>
    /// <param name="today">A date without a year is the next such one.</param>
    /// <param name="problems">Everything that is wrong.</param>
    public static IReadOnlyList<LawyerVerbs.Row> Read(string text, Regions regions, LocalDate today, out IReadOnlyList<string> problems)
    {
        var table = TableFile.Rows(text, Known, out var wrong);
        problems = wrong;
        List<LawyerVerbs.Row> rows = [.. table.Select(row => Row(row, regions, today, wrong))];
        foreach (var twice in rows.Where(row => row.Name.Length > 0).GroupBy(row => row.Name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1))
            wrong.Add($"The name '{twice.Key}' stands in {twice.Count()} rows. Give each lawyer her own, for example with a surname.");
        return rows;
    }

    private static LawyerVerbs.Row Row(TableRow row, Regions regions, LocalDate today, List<string> wrong)
    {
        var name = StaffName.Of(row["name"]);
        // An older way to save has no letters ң, ө, ү, and writes this in their place.
        if (name.Contains('?', StringComparison.Ordinal))
            Problem("name", "holds a '?': letters were lost when the table was saved; in Excel choose 'Save as' and 'CSV UTF-8'");
        if (name.Length is 0 or > StaffName.Longest)
            Problem("name", $"must have 1 to {StaffName.Longest} letters that can be seen");
        var places = Words("places", [';', ',']).Select(word => (Word: word, Id: LawyerFields.Place(word, regions))).ToList();
        foreach (var (word, _) in places.Where(place => place.Id is null))
            Problem("places", $"'{word}' is no region or raion, or could be two; write its id of regions.yaml");
        var ways = Words("ways", Between)
            .Select(word => (Word: word, Way: Ways.TryGetValue(word, out var way) ? way : (ConsultationMode?)null)).ToList();
        foreach (var (word, _) in ways.Where(way => way.Way is null))
            Problem("ways", $"'{word}' is no way; write phone, chat or meet");
        if (ways.Count == 0)
            Problem("ways", "is empty; write phone, chat or meet");
        if (ways.Exists(way => way.Way == ConsultationMode.Meet) && places.Count == 0)
            Problem("places", "is empty, but she meets people; write where");
        var languages = Words("languages", Between)
            .Select(word => (Word: word, Language: Languages.TryGetValue(word, out var known) ? known : (Language?)null)).ToList();
        foreach (var (word, _) in languages.Where(language => language.Language is null))
            Problem("languages", $"'{word}' is no language; write ky or ru");
        if (languages.Count == 0)
            Problem("languages", "is empty; write ky, ru or both");
        var topics = Words("topics", Between).Where(word => word.ToLowerInvariant() is not ("all" or "все" or "баары")).ToList();
        foreach (var word in topics.Except(Topics.All, StringComparer.Ordinal))
            Problem("topics", $"'{word}' is no topic; write all, or some of {string.Join(", ", Topics.All)}");
        var office = row["office"];
        if (office.Length > 0 && LawyerFields.SafeOffice(office) is null)
            Problem("office", "is too long");
        var lengths = LawyerFields.Lengths($"{row["minutes"]} {row["break"]} {row["most_per_day"]}");
        if (lengths is null)
            Problem("minutes, break, most_per_day", "must be 10 to 240, 0 to 120, 1 to 30");
        if (!WrittenHours.TryRead(row.Plain("hours"), today, out var hours, out var clause))
            Problem("hours", clause.Length == 0
                ? "is empty; write for example mon-fri 9-17; sat 10-13"
                : $"'{clause}' cannot be read{(row.Strange("hours") is { } sign ? $", it holds the sign {sign}" : string.Empty)}; " +
                    "write for example mon-fri 9-17; sat 10-13");
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
                // What the file says is all there is.
                Weekly = [],
                Extra = [],
            }));

        string[] Words(string column, char[] between)
            => [.. row.Plain(column).Split(between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(word => column is "places" || !Joining.Contains(word, StringComparer.OrdinalIgnoreCase))];

        void Problem(string column, string what) => wrong.Add($"row {row.Number}, {column}: {what}.");
    }
}
