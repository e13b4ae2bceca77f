using System.Text.RegularExpressions;
using Outreach.People;

namespace Outreach.Content;

/// <summary>
/// What is wrong with content, in the languages of those who write it. The English sentence is the key, its gaps are numbered; a sentence
/// that is not here stays as it is.
/// </summary>
internal static partial class ProblemWords
{
    /// <summary>What fits many sentences: it is asked after all others.</summary>
    private static (string En, string Ky, string Ru)[] Loose =>
    [
        ("'{0}' cannot be filled in", "«{0}» ордуна эмне жазылары белгисиз", "неизвестно, что подставить вместо «{0}»"),
        ("'{0}' is not a {1}", "«{0}» — «{1}» үчүн жарабайт", "«{0}» не подходит для «{1}»"),
        ("use one of: {0}", "буларды колдонсо болот: {0}", "можно: {0}"),
        ("shorten it to {0}", "{0} тамгага чейин кыскартыңыз", "сократите до {0}"),
        ("this is not YAML: {0}", "файлды окууга болбойт: {0}", "файл не читается: {0}"),
        ("'{0}': {1} in Ky", "«{0}» (кыргызча): {1}", "«{0}» (по-кыргызски): {1}"),
        ("'{0}': {1} in Ru", "«{0}» (орусча): {1}", "«{0}» (по-русски): {1}"),
        ("{0} (Ky): {1}", "«{0}» (кыргызча): {1}", "«{0}» (по-кыргызски): {1}"),
        ("{0} (Ru): {1}", "«{0}» (орусча): {1}", "«{0}» (по-русски): {1}"),
        ("step '{0}': {1}", "«{0}» кадамы: {1}", "шаг «{0}»: {1}"),
        ("Ky", "кыргызча", "по-кыргызски"),
        ("Ru", "орусча", "по-русски"),
        ("1 segment", "1 сегмент", "1 сегмент"),
        ("{0} segments", "{0} сегмент", "{0} сегм."),
    ];

    private static readonly (Regex Key, string Ky, string Ru)[] Patterns =
        [
            .. Files.Concat(Lists).Concat(Flows).Concat(Loose)
                .Select(one => (new Regex(Pattern(one.En), RegexOptions.CultureInvariant | RegexOptions.Singleline), one.Ky, one.Ru)),
        ];

    /// <summary>The sentence in one language.</summary>
    public static string In(Language language, string english)
    {
        foreach (var (key, ky, ru) in Patterns)
        {
            if (key.Match(english) is not { Success: true } match)
                continue;
            var text = language == Language.Ky ? ky : ru;
            for (var gap = 1; gap < match.Groups.Count; gap++)
            {
                // What stands in a gap may be a sentence itself.
                text = text.Replace($"{{{gap - 1}}}", In(language, match.Groups[gap].Value), StringComparison.Ordinal);
            }

            return text;
        }

        return english;
    }

    private static string Pattern(string english) => $"^{Gap().Replace(Regex.Escape(english), "(.*?)")}\\z";

    // Escaped, a gap is \{0}: what closes it needs no escape.
    [GeneratedRegex(@"\\\{\d\}", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();
}
