using System.Globalization;
using System.Text.RegularExpressions;
using Outreach.Content;
using Outreach.People;

namespace Outreach.Flows.Definitions;

/// <summary>What may stand in braces in a text.</summary>
internal static partial class Placeholders
{
    private const string Of = "of:";
    private const string Chosen = "chosen";
    private const string Savers = "savers";
    private const string OneNumber = "number:";

    /// <summary>How to mend a name outside the flows that nothing is near to.</summary>
    public const string NameLine = "name a line of hotlines.yaml, as in {number:kg-112}";

    private static readonly string[] OfPlaces = ["numbers", "emergency", "sources"];

    private static readonly HashSet<string> Own = new(StringComparer.Ordinal)
    {
        "detail", "lesson", "remember", "signs", "questions", "messages",
    };

    private static readonly HashSet<string> OfCountry = new(StringComparer.Ordinal) { "country", "advice", "phrase", "sound" };

    public static bool Knows(string name, Playbook book)
        => OfCountry.Contains(name) || Own.Contains(name) || IsOfHelp(name, book)
            || (ListOf(name) is { } list && ChoiceLists.All.Contains(list));

    /// <summary>What a sentence outside the flows asks for of hotlines.yaml, and is not there.</summary>
    public static IEnumerable<string> Lost(string text, Playbook book)
        => Braces().Matches(text).Select(match => match.Groups[1].Value)
            .Where(name => name.Contains(':', StringComparison.Ordinal) && !IsOfHelp(name, book));

    /// <summary>The question whether another was meant; null where none is near.</summary>
    public static string? Meant(string name, Playbook book)
    {
        var places = book.Help.Places.Keys.Append(Chosen).ToList();
        var near = Nearest.Of(name, [
            .. Own, .. OfCountry, Savers, .. OfPlaces.SelectMany(what => places.Select(place => $"{what}:{place}")),
            .. book.Help.Lines.Select(line => OneNumber + line.Id), .. ChoiceLists.All.Select(list => Of + list),
        ]);
        // Between two letters every country is near to every other: nobody is to be led to the numbers of another one.
        return near is null || IsOtherPlace(name, near) ? null : $"did you mean '{{{near}}}'?";
    }

    private static bool IsOtherPlace(string name, string near)
        => (name.Split(':'), near.Split(':')) is ([_, { Length: 2 } place], [_, { Length: 2 } other]) && place != other;

    /// <summary>The list of which <c>{of:list}</c> shows the entries; null for other names.</summary>
    public static string? ListOf(string name) => name.StartsWith(Of, StringComparison.Ordinal) ? name[Of.Length..] : null;

    /// <summary>The lists that a text shows.</summary>
    public static IEnumerable<string> Lists(string text)
        => Braces().Matches(text).Select(match => ListOf(match.Groups[1].Value)).OfType<string>();

    /// <summary>The countries for which a text reads differently; one, whichever, where it names none.</summary>
    public static IEnumerable<HelpPlace> Countries(string text, Playbook book)
        => Braces().Matches(text).Select(match => match.Groups[1].Value)
            .Any(name => OfCountry.Contains(name) || name.EndsWith($":{Chosen}", StringComparison.Ordinal))
            ? book.Help.Places.Values
            : [book.Help.PlaceOf(null)];

    /// <summary>
    /// Fills in; what only the talk knows is asked of <paramref name="own"/> and stays when that says nothing. A line on which nothing else
    /// stands goes where there is nothing to say.
    /// </summary>
    public static string Fill(
        string text,
        Playbook book,
        Language language,
        DateOnly today,
        bool sms,
        Func<string, string?> own,
        HelpPlace? country = null,
        HelpClock? clock = null)
    {
        if (!text.Contains('{', StringComparison.Ordinal))
            return text;
        var help = new Help(book, language, today, sms, country ?? book.Help.PlaceOf(null), clock);
        return Gap().Replace(
            text,
            match => Filled(match, Value(match.Groups["name"].Value, help) ?? own(match.Groups["name"].Value), text));
    }

    /// <summary>
    /// The text as it is read aloud, whoever hears it and whenever: one number stays a number, all that differs from talk to talk is left
    /// out.
    /// </summary>
    public static string Aloud(string text, Playbook book, Language language)
    {
        var help = new Help(book, language, default, Sms: false, book.Help.PlaceOf(null), null);
        return Gap().Replace(text, gap => gap.Groups["name"].Value is var name && name.StartsWith(OneNumber, StringComparison.Ordinal)
            ? Value(name, help) + gap.Groups["end"].Value
            : $"…{gap.Groups["end"].Value}").Trim();
    }

    private static string Filled(Match gap, string? value, string text)
    {
        var alone = gap.Groups["end"].Length > 0 && (gap.Index == 0 || text[gap.Index - 1] == '\n');
        return value is null ? gap.Value : value.Length == 0 && alone ? string.Empty : value + gap.Groups["end"].Value;
    }

    private static bool IsOfHelp(string name, Playbook book) => name.Split(':') switch
    {
        ["numbers" or "emergency" or "sources", var place] => place == Chosen || book.Help.Places.ContainsKey(place),
        ["number", var line] => book.Help.Find(line) is not null,
        [Savers] => true,
        [Savers, var most] => int.TryParse(most, CultureInfo.InvariantCulture, out _),
        _ => false,
    };

    private static string? Value(string name, Help help) => name.Split(':') switch
    {
        ["country"] => help.Country.Name.For(help.Sms).In(help.Language),
        ["advice"] => HelpText.Advice(help.Country, help.Book.Texts, help.Language, help.Sms),
        ["phrase"] => help.Country.Phrase?.Words ?? string.Empty,
        ["sound"] => help.Country.Phrase?.Sound ?? string.Empty,
        ["number", var number] => help.Book.Help.Find(number) is { } line ? HelpText.Number(line, help.Sms) : null,
        [Savers] => HelpText.Savers(help.Book.Help.Places.Values, help.Language, help.Sms),
        [Savers, var most] when int.TryParse(most, CultureInfo.InvariantCulture, out var first)
            => HelpText.Savers(help.Book.Help.Places.Values.Take(first), help.Language, help.Sms),
        [var what, Chosen] => OfPlace(what, help.Country, help),
        [var what, var id] => help.Book.Help.Places.TryGetValue(id, out var place) ? OfPlace(what, place, help) : null,
        _ => null,
    };

    private static string? OfPlace(string what, HelpPlace place, Help help) => what switch
    {
        "numbers" => help.Lines(place.Lines),
        "emergency" => help.Lines(place.Emergency),
        "sources" => HelpText.Sources(place.Lines, help.Book.Texts, help.Book.Sources, help.Language),
        _ => null,
    };

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Braces();

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}(?<end>\n?)")]
    private static partial Regex Gap();

    private sealed record Help(Playbook Book, Language Language, DateOnly Today, bool Sms, HelpPlace Country, HelpClock? Clock)
    {
        public string Lines(IReadOnlyList<HelpLine> lines) => HelpText.Lines(lines, Book.Texts, Book.Help, Language, Today, Sms, Clock);
    }
}
