using System.Text.RegularExpressions;
using Outreach.Content;
using Outreach.Messaging.Sms;
using Outreach.People;

namespace Outreach.Flows.Definitions;

/// <summary>
/// Checks the sentences that go out unasked (SAFETY, "SMS that we send first"): one segment with the longest values, nothing filled in but
/// day, time and code, and no word that tells whoever looks at the phone what it is about.
/// </summary>
public static partial class FirstTextCheck
{
    /// <summary>The sentences of texts.yaml that are checked.</summary>
    public static IReadOnlyList<string> Keys { get; }
        = ["first_day_before", "first_hour_before", "first_time_found", "first_time_gone", "first_time_gone_only", "first_time_moved"];

    /// <summary>Beginnings of words that tell: what happened, who helps, names of agencies; and links.</summary>
    public static IReadOnlyList<string> Telling { get; } =
    [
        "адам сат", "адамдарды сат", "торговл", "траффик", "трафик", "кул", "раб", "жертв", "пострада", "курман", "жабыр", "милици",
        "полици", "адвокат", "юрист", "укук", "прав",
        "закон", "мыйзам", "суд", "сот", "прокур", "горяч", "линия", "ишеним", "кайнар", "жардам", "помощ", "консультац", "кенеш",
        "миграц", "мигрант", "кампани", "онуктук",
        "мом", "моонун", "оон", "посольств", "элчи", "консул", "мид", "тим", "сезим", "акжурок", "бот", "телеграм", "telegram",
    ];

    /// <summary>What links are known by.</summary>
    public static IReadOnlyList<string> Links { get; } = ["http", "www", "://", ".kg", ".org", ".com", ".ru", "t.me", "@"];

    private static readonly Dictionary<string, string> Longest = new(StringComparer.Ordinal)
    {
        ["{day}"] = "28.12",
        ["{time}"] = "20:40 (Екатеринбург)",
        ["{code}"] = "48215",
    };

    /// <summary>Everything that is wrong.</summary>
    internal static IEnumerable<ContentProblem> Problems(Playbook book, ContentLines lines)
    {
        foreach (var (key, language) in Keys.SelectMany(key => Enum.GetValues<Language>().Select(language => (key, language))))
        {
            var text = book.Texts.In(key, language);
            foreach (var gap in Braces().Matches(text).Select(match => match.Value).Where(gap => !Longest.ContainsKey(gap)))
                yield return Problem(
                    key,
                    language,
                    $"'{gap}' cannot be filled in",
                    Nearest.Or(gap, Longest.Keys, "use only {day}, {time} and {code}"));
            var filled = SmsText.Plain(
                Longest.Aggregate(text, (known, gap) => known.Replace(gap.Key, gap.Value, StringComparison.Ordinal)));
            if (SmsSegments.Over(filled, 1) is > 0 and var over)
                yield return Problem(
                    key,
                    language,
                    $"it is {over} units too long for 1 segment",
                    "shorten it: the person pays attention to the time, not to the words");
            foreach (var link in Links.Where(link => text.Contains(link, StringComparison.OrdinalIgnoreCase)))
                yield return Problem(key, language, $"'{link}' is a link", "strike it: by SMS nothing leads to us");
            foreach (var word in Words(filled).Where(
                word => Telling.Any(telling => word.StartsWith(Folding.Fold(telling), StringComparison.Ordinal))))
                yield return Problem(
                    key,
                    language,
                    $"'{word}' would tell whoever looks at the phone",
                    "write neutral words, as for any appointment");
        }

        ContentProblem Problem(string key, Language language, string what, string mend) => new(
            "texts.yaml",
            lines.Of("texts.yaml", "texts", key, language.ToString().ToLowerInvariant()),
            $"'{key}': {what} in {language}",
            mend);
    }

    // Each word with what follows it, for what is told by two.
    private static IEnumerable<string> Words(string text)
    {
        var words = Folding.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Select((_, index) => string.Join(' ', words[index..]));
    }

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Braces();
}
