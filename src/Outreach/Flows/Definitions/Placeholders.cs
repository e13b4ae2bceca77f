using System.Text.RegularExpressions;
using Outreach.Content;
using Outreach.People;

namespace Outreach.Flows.Definitions;

/// <summary>What may stand in braces in a text.</summary>
internal static partial class Placeholders
{
    private const string Of = "of:";

    private static readonly HashSet<string> Own = new(StringComparer.Ordinal) { "detail", "lesson", "remember" };

    public static bool Knows(string name, Playbook book)
        => Own.Contains(name) || (ListOf(name) is { } list && ChoiceLists.All.Contains(list)) || IsOfHelp(name, book);

    /// <summary>What a sentence outside the flows asks for of hotlines.yaml, and is not there.</summary>
    public static IEnumerable<string> Lost(string text, Playbook book)
        => Braces().Matches(text).Select(match => match.Groups[1].Value)
            .Where(name => name.Contains(':', StringComparison.Ordinal) && !IsOfHelp(name, book));

    /// <summary>The list of which <c>{of:list}</c> shows the entries; null for other names.</summary>
    public static string? ListOf(string name) => name.StartsWith(Of, StringComparison.Ordinal) ? name[Of.Length..] : null;

    /// <summary>The lists that a text shows.</summary>
    public static IEnumerable<string> Lists(string text)
        => Braces().Matches(text).Select(match => ListOf(match.Groups[1].Value)).OfType<string>();

    /// <summary>Fills in; what only the talk knows is asked of <paramref name="own"/> and stays when that says nothing.</summary>
    public static string Fill(string text, Playbook book, Language language, DateOnly today, bool sms, Func<string, string?> own)
        => text.Contains('{', StringComparison.Ordinal)
            ? Braces().Replace(
                text,
                match => Value(match.Groups[1].Value, book, language, today, sms) ?? own(match.Groups[1].Value) ?? match.Value)
            : text;

    private static bool IsOfHelp(string name, Playbook book) => name.Split(':') switch
    {
        ["numbers" or "emergency" or "sources", var place] => book.Help.Places.ContainsKey(place),
        ["number", var line] => book.Help.Find(line) is not null,
        _ => false,
    };

    private static string? Value(string name, Playbook book, Language language, DateOnly today, bool sms)
    {
        if (name.Split(':') is ["number", var number])
            return book.Help.Find(number) is { } line ? HelpText.Number(line, sms) : null;
        if (name.Split(':') is not [var what, var id] || !book.Help.Places.TryGetValue(id, out var place))
            return null;
        return what switch
        {
            "numbers" => HelpText.Lines(place.Lines, book.Texts, book.Help, language, today, sms),
            "emergency" => HelpText.Lines(place.Emergency, book.Texts, book.Help, language, today, sms),
            "sources" => HelpText.Sources(place.Lines, book.Texts, book.Sources, language),
            _ => null,
        };
    }

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Braces();
}
