namespace Outreach.Content;

/// <summary>Where to get help, from hotlines.yaml.</summary>
public sealed class HelpDirectory
{
    /// <summary>A number that nobody phoned for so long is shown with the word "check" (SAFETY; a number of ours, to be agreed).</summary>
    public const int DaysUntilStale = 90;

    private const int LineLetters = 200;

    private readonly Dictionary<string, HelpLine> _lines = [];
    private readonly Dictionary<string, HelpPlace> _places = [];

    /// <summary>All places.</summary>
    public IReadOnlyDictionary<string, HelpPlace> Places => _places;

    /// <summary>All lines.</summary>
    public IReadOnlyCollection<HelpLine> Lines => _lines.Values;

    /// <summary>The regions that have lines of their own.</summary>
    public IReadOnlyList<string> Regions => [.. _lines.Values.SelectMany(line => line.Regions).Distinct()];

    /// <summary>The line of an id; null for an unknown one.</summary>
    public HelpLine? Find(string id) => _lines.GetValueOrDefault(id);

    /// <summary>The local lines of a region.</summary>
    public IReadOnlyList<HelpLine> Of(string region) => [.. _lines.Values.Where(line => line.Regions.Contains(region))];

    /// <summary>Lines that nobody phoned within 90 days of a day.</summary>
    public IEnumerable<HelpLine> Stale(DateOnly today) => _lines.Values.Where(line => IsStale(line, today));

    /// <summary>Whether nobody phoned a line within 90 days of a day.</summary>
    public static bool IsStale(HelpLine line, DateOnly today)
        => line.Checked is not { } day || today.DayNumber - day.DayNumber > DaysUntilStale;

    /// <summary>Reads hotlines.yaml.</summary>
    public static HelpDirectory Read(YamlPart file, Sources sources, Regions regions)
    {
        file.OnlyKnows("places", "lines");
        var directory = new HelpDirectory();
        foreach (var part in file.Items("lines"))
        {
            var line = ReadLine(part, sources, regions);
            if (!directory._lines.TryAdd(line.Id, line))
                part.Problem($"the line '{line.Id}' stands twice", "keep one of them");
        }

        foreach (var (id, part) in file.Part("places")?.Entries() ?? [])
            directory._places[id] = directory.ReadPlace(id, part);
        if (directory._places.Count == 0)
            file.Problem("no places are listed", "write them under 'places:'");
        return directory;
    }

    private static HelpLine ReadLine(YamlPart part, Sources sources, Regions regions)
    {
        part.OnlyKnows("id", "name", "numbers", "note", "regions", "sources", "checked");
        var numbers = part.Items("numbers").Select(number =>
        {
            number.OnlyKnows("show", "inside");
            return new HelpNumber(number.Required("show"), number.Text("inside"));
        }).ToList();
        if (numbers.Count == 0)
            part.Problem("the line has no number", "add one under 'numbers:', or strike the line");
        foreach (var number in numbers.Where(number => number.Inside is null && !number.Show.StartsWith('+')))
            part.Problem(
                $"'{number.Show}' does not begin with + and does not say where it works",
                "write it with + and the country code, or add 'inside: kg'");
        var local = part.Texts("regions");
        foreach (var region in local.Where(region => regions.Find(region) is null))
            part.Problem($"the region '{region}' is not in regions.yaml", "correct the id");
        var cited = sources.Cited(part);
        if (cited.Count == 0)
            part.Problem("the line names no source", "add 'sources: [ … ]': a number without a source is not shown to anybody");
        return new HelpLine
        {
            Id = part.Required("id"),
            Name = part.Within(part.RequiredWords("name"), LineLetters),
            Numbers = numbers,
            Note = part.Words("note") is { } note ? part.Within(note, LineLetters) : null,
            Regions = local,
            Sources = cited,
            Checked = part.Day("checked"),
        };
    }

    private HelpPlace ReadPlace(string id, YamlPart part)
    {
        part.OnlyKnows("name", "emergency", "lines");
        var place = new HelpPlace(id, part.RequiredWords("name"), Known(part, "emergency"), Known(part, "lines"));
        if (place.Emergency is [{ Numbers: [var saves, ..] } first, ..] && saves.Inside != id)
            part.Problem(
                $"the first emergency line of '{id}' is '{first.Id}'",
                "begin with the number that saves lives there, such as 112: offices come after it");
        foreach (var (list, name) in new[] { (place.Emergency, "emergency"), (place.Lines, "lines") })
        {
            if (list.Count == 0)
                part.Problem($"'{id}' has no {name}", "name at least one line");
            else if (!list.SelectMany(line => line.Numbers).Any(number => id == "kg" && number.Inside == id || number.Inside is null))
                part.Problem($"no number of '{id}' ({name}) works from everywhere", "add a line with a number that begins with +");
            if (list.Count == 1 && list[0].Checked is null)
                part.Problem(
                    $"the only {name} line of '{id}' was never phoned",
                    "add a second one: a number that nobody checked must not be the only way");
            foreach (var line in list.Where(line => line.Numbers.All(number => number.Inside is not null && number.Inside != id)))
                part.Problem($"'{line.Id}' does not work in '{id}'", "strike it from this place");
        }

        return place;
    }

    private List<HelpLine> Known(YamlPart part, string key)
    {
        var found = new List<HelpLine>();
        foreach (var id in part.Texts(key))
        {
            if (_lines.TryGetValue(id, out var line))
                found.Add(line);
            else
                part.Part(key)!.Problem($"the line '{id}' is not listed under 'lines:'", "add it there, or correct the id");
        }

        return found;
    }
}
