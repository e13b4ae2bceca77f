using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
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
    /// <summary>The columns.</summary>
    public static readonly string[] Columns
        = ["name", "languages", "topics", "places", "ways", "office", "minutes", "break", "most_per_day", "hours"];

    private static readonly char[] Between = [';', ',', ' ', '\t'];

    /// <summary>Reads.</summary>
    /// <param name="text">The file.</param>
    /// <param name="regions">The places there are.</param>
    /// <param name="today">A date without a year is the next such one.</param>
    /// <param name="problems">Everything that is wrong.</param>
    public static IReadOnlyList<LawyerVerbs.Row> Read(string text, Regions regions, LocalDate today, out IReadOnlyList<string> problems)
    {
        var wrong = new List<string>();
        problems = wrong;
        var rows = new List<LawyerVerbs.Row>();
        using var reader = new StringReader(text.TrimStart('\uFEFF'));
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t"],
            TrimOptions = TrimOptions.Trim,
            PrepareHeaderForMatch = head => head.Header.Trim().ToLowerInvariant(),
            MissingFieldFound = null,
            BadDataFound = null,
        });
        if (!csv.Read() || !csv.ReadHeader() || csv.HeaderRecord is not { } heads)
        {
            wrong.Add($"The file is empty. Its first row names the columns: {string.Join(", ", Columns)}.");
            return rows;
        }

        wrong.AddRange(Columns.Except(heads, StringComparer.OrdinalIgnoreCase)
            .Select(missing => $"The column '{missing}' is missing. The columns are: {string.Join(", ", Columns)}."));
        if (wrong.Count > 0)
            return rows;
        while (csv.Read())
            rows.Add(Row(csv, regions, today, wrong));

        foreach (var twice in rows.Where(row => row.Name.Length > 0).GroupBy(row => row.Name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1))
            wrong.Add($"The name '{twice.Key}' stands in {twice.Count()} rows. Give each lawyer her own, for example with a surname.");
        if (rows.Count == 0 && wrong.Count == 0)
            wrong.Add("The file has no rows under its columns.");
        return rows;
    }

    private static LawyerVerbs.Row Row(CsvReader csv, Regions regions, LocalDate today, List<string> wrong)
    {
        // The row of the file is the one that a spreadsheet shows.
        var number = csv.Parser.Row;
        if (csv.Parser.Record!.Skip(csv.HeaderRecord!.Length).Any(cell => cell.Trim().Length > 0))
            wrong.Add($"row {number}: it has more cells than columns; put hours in quotes, such as \"mon-fri 9-17; sat 10-13\".");
        var name = StaffName.Of(Field("name"));
        if (name.Length is 0 or > StaffName.Longest)
            Problem("name", $"must have 1 to {StaffName.Longest} letters that can be seen");
        var places = Words("places", [';', ',']).Select(word => (Word: word, Id: LawyerFields.Place(word, regions))).ToList();
        foreach (var (word, _) in places.Where(place => place.Id is null))
            Problem("places", $"'{word}' is no region or raion, or could be two; write its id of regions.yaml");
        var ways = Words("ways", Between).Select(word => (Word: word, Way: Enum.TryParse<ConsultationMode>(
            word,
            ignoreCase: true,
            out var way) && !char.IsDigit(word[0]) ? way : (ConsultationMode?)null)).ToList();
        foreach (var (word, _) in ways.Where(way => way.Way is null))
            Problem("ways", $"'{word}' is no way; write phone, chat or meet");
        if (ways.Count == 0)
            Problem("ways", "is empty; write phone, chat or meet");
        if (ways.Exists(way => way.Way == ConsultationMode.Meet) && places.Count == 0)
            Problem("places", "is empty, but she meets people; write where");
        var languages = Words("languages", Between).Select(word => (Word: word, Language: word
            .ToLowerInvariant() switch
        { "ky" => Language.Ky, "ru" => Language.Ru, _ => (Language?)null })).ToList();
        foreach (var (word, _) in languages.Where(language => language.Language is null))
            Problem("languages", $"'{word}' is no language; write ky or ru");
        if (languages.Count == 0)
            Problem("languages", "is empty; write ky, ru or both");
        var topics = Words("topics", Between).Where(word => word is not "all").ToList();
        foreach (var word in topics.Except(Topics.All, StringComparer.Ordinal))
            Problem("topics", $"'{word}' is no topic; write all, or some of {string.Join(", ", Topics.All)}");
        var office = Field("office");
        if (office.Length > 0 && LawyerFields.SafeOffice(office) is null)
            Problem("office", "is too long");
        var lengths = LawyerFields.Lengths($"{Field("minutes")} {Field("break")} {Field("most_per_day")}");
        if (lengths is null)
            Problem("minutes, break, most_per_day", "must be 10 to 240, 0 to 120, 1 to 30");
        if (!WrittenHours.TryRead(Field("hours"), today, out var hours, out var clause))
            Problem("hours", clause.Length == 0
                ? "is empty; write for example mon-fri 9-17; sat 10-13"
                : $"'{clause}' cannot be read; write for example mon-fri 9-17; sat 10-13");
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

        string Field(string column)
        {
            var at = Array.FindIndex(csv.HeaderRecord!, head => head.Trim().Equals(column, StringComparison.OrdinalIgnoreCase));
            return csv.TryGetField<string>(at, out var value) ? value?.Trim() ?? string.Empty : string.Empty;
        }


        string[] Words(string column, char[] between)
            => Field(column).Split(between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        void Problem(string column, string what) => wrong.Add($"row {number}, {column}: {what}.");
    }
}
