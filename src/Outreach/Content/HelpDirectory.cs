namespace Outreach.Content;

/// <summary>Where to get help, from hotlines.yaml.</summary>
public sealed class HelpDirectory
{
    /// <summary>A number that nobody phoned for so long is shown with the word "check" (SAFETY; a number of ours, to be agreed).</summary>
    public const int DaysUntilStale = 90;

    private const int LineLetters = 200;
    private const int NameLetters = 36;
    private const int FlagLetters = 16;
    private const string Always = "always";
    private const string Unknown = "unknown";

    private readonly Dictionary<string, HelpLine> _lines = [];
    private readonly OrderedDictionary<string, HelpPlace> _places = [];

    /// <summary>All places, in the file's order.</summary>
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

    /// <summary>The place of an id; that for every other country where there is none of that id.</summary>
    public HelpPlace PlaceOf(string? id) => id is not null && _places.TryGetValue(id, out var place) ? place : _places[HelpPlace.Elsewhere];

    /// <summary>Places where the one line of a list is such that nobody phoned it lately: nobody must depend on it.</summary>
    public IEnumerable<(string Place, string List, HelpLine Line)> Alone(DateOnly today)
        => _places.Values.SelectMany(place => new[] { ("emergency", place.Emergency), ("lines", place.Lines) }
            .Where(list => list.Item2.Count == 1 && IsStale(list.Item2[0], today))
            .Select(list => (place.Id, list.Item1, list.Item2[0])));

    /// <summary>Lines that somebody is said to have phoned after a day: they would pass for checked for long.</summary>
    public IEnumerable<HelpLine> Ahead(DateOnly today) => _lines.Values.Where(line => line.Checked > today);

    /// <summary>Lines of which no source is younger than a year, or shows its day.</summary>
    public IEnumerable<HelpLine> Old(Sources sources, DateOnly today)
        => _lines.Values.Where(line => line.Sources.Select(sources.Find).All(source => source is null || source.IsOld(today)));

    /// <summary>Reads hotlines.yaml.</summary>
    public static HelpDirectory Read(YamlPart file, Sources sources, Regions regions)
    {
        file.OnlyKnows("places", "lines");
        var directory = new HelpDirectory();
        var countries = (file.Part("places")?.Entries() ?? []).ToList();
        var known = countries.ConvertAll(static country => country.Key);
        foreach (var part in file.Items("lines"))
        {
            var line = ReadLine(part, sources, regions, known);
            if (!directory._lines.TryAdd(line.Id, line))
                part.ProblemAt(["id"], $"the line '{line.Id}' stands twice", "keep one of them");
        }

        foreach (var (id, part) in countries)
            directory._places[id] = directory.ReadPlace(id, part, sources);
        if (!directory._places.ContainsKey(HelpPlace.Elsewhere))
            file.Problem(
                $"the place '{HelpPlace.Elsewhere}' is missing",
                "put it last under 'places:', for every country that is not listed");
        if (countries.Count > 0 && !directory._places.ContainsKey(HelpPlace.Home))
            file.Problem(
                $"the place '{HelpPlace.Home}' is missing",
                "put it back under 'places:': people without a country are from there");
        return directory;
    }

    private static HelpLine ReadLine(YamlPart part, Sources sources, Regions regions, IReadOnlyCollection<string> countries)
    {
        part.OnlyKnows("id", "name", "numbers", "hours", "clock", "note", "regions", "sources", "checked");
        var numbers = part.Items("numbers").Select(number => HelpNumberReader.Read(number, countries)).ToList();
        if (numbers.Count == 0)
            part.Problem("the line has no number", "add one under 'numbers:', or strike the line");
        var local = part.Listed("regions");
        foreach (var (region, at) in local.Where(region => regions.Find(region.Text) is null))
            at.Problem($"the region '{region}' is not in regions.yaml", Nearest.Or(region, regions.Ids, "correct the id"));
        var cited = sources.Cited(part);
        if (cited.Count == 0)
            part.Problem("the line names no source", "add 'sources: [ … ]': a number without a source is not shown to anybody");
        return new HelpLine
        {
            Id = Id(part.Required("id"), part.Part("id") ?? part),
            Name = part.RequiredWords("name", LineLetters),
            Numbers = numbers,
            IsAlwaysOpen = part.Text("hours") == Always,
            Hours = Hours(part),
            Note = part.Words("note", LineLetters),
            Regions = [.. local.Select(static region => region.Text)],
            Sources = cited,
            Checked = part.Day("checked"),
        };
    }

    private HelpPlace ReadPlace(string id, YamlPart part, Sources sources)
    {
        part.OnlyKnows("name", "flag", "also", "clock", "phrase", "advice", "sources", "emergency", "lines");
        var name = part.RequiredWords("name", NameLetters);
        var place = new HelpPlace(Id(id, part), name, Known(part, "emergency"), Known(part, "lines"))
        {
            Flag = Flag(part),
            Clock = Clock(part),
            Phrase = part.Part("phrase") is { } phrase ? new LocalPhrase(phrase.Required("words"), phrase.Required("sound")) : null,
            Sources = sources.Cited(part),
            Advice = part.Words("advice", LineLetters),
        };
        if (place.Phrase is null && id is not (HelpPlace.Home or HelpPlace.Elsewhere))
            part.Problem($"'{id}' has no phrase in its language", "write it under 'phrase:', with 'words:' and 'sound:'");
        if (part.Texts("also").Count == 0 && id != HelpPlace.Elsewhere)
            part.Problem($"nobody can type '{id}'", "write under 'also:' how people spell the country and its cities");
        if (place.Emergency is [{ Numbers: [var saves, ..] } first, ..] && saves.Inside != id)
            part.ProblemAt(
                ["emergency"],
                $"the first emergency line of '{id}' is '{first.Id}'",
                "begin with the number that saves lives there, such as 112: offices come after it");
        foreach (var (list, kind) in new[] { (place.Emergency, "emergency"), (place.Lines, "lines") })
        {
            if (list.Count == 0)
                part.ProblemAt([kind], $"'{id}' has no {kind}", "name at least one line");
            else if (!list.SelectMany(line => line.Numbers)
                .Any(number => (id == HelpPlace.Home && number.Inside == id) || number.Inside is null))
                part.ProblemAt(
                    [kind],
                    $"no number of '{id}' ({kind}) works from everywhere",
                    "add a line with a number that begins with +");
            foreach (var line in list.Where(line => line.Numbers.All(number => number.Inside is not null && number.Inside != id)))
                part.Listed(kind).First(one => one.Text == line.Id).Part.Problem(
                    $"'{line.Id}' does not work in '{id}'", "strike it from this place");
        }

        return place;
    }

    // Texts name it in braces, as in {number:kg-112}.
    private static string Id(string id, YamlPart at)
    {
        if (id.Length > 0 && !id.All(static sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-'))
            at.Problem($"'{id}' is no name", "use small Latin letters, digits and hyphens");
        return id;
    }

    private static string Flag(YamlPart part)
    {
        var flag = part.Required("flag");
        if (flag.Length > FlagLetters || flag.Any(static sign => char.IsLetterOrDigit(sign) || char.IsWhiteSpace(sign)))
            part.Part("flag")!.Problem($"'{flag}' is no flag", "paste the country's flag, such as 🇰🇬");
        return flag;
    }

    private static OpeningHours? Hours(YamlPart part)
    {
        var hours = part.Required("hours");
        if (hours is Always or Unknown or "")
            return null;
        var clock = Clock(part);
        if (clock is null)
            part.ProblemAt(["hours"], $"'{hours}' does not say by which clock", "add a line such as 'clock: Asia/Bishkek'");
        var read = OpeningHours.Parse(hours, clock ?? TimeZoneInfo.Utc);
        if (read is null)
            part.Part("hours")!.Problem($"'{hours}' are no hours", "write always, unknown, or mon-fri 9:00-18:00");
        return read;
    }

    private static TimeZoneInfo? Clock(YamlPart part)
    {
        if (part.Text("clock") is not { } name)
            return null;
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var clock))
            return clock;
        part.Part("clock")!.Problem($"'{name}' is no clock", Nearest.Or(
            name,
            TimeZoneInfo.GetSystemTimeZones().Select(static zone => zone.Id),
            "write a zone such as Asia/Bishkek; where there are several, strike the line"));
        return null;
    }

    private List<HelpLine> Known(YamlPart part, string key)
    {
        var found = new List<HelpLine>();
        foreach (var (id, at) in part.Listed(key))
        {
            if (_lines.TryGetValue(id, out var line))
                found.Add(line);
            else
                at.Problem($"the line '{id}' is not listed under 'lines:'", Nearest.Or(id, _lines.Keys, "add it there, or correct the id"));
        }

        return found;
    }
}
