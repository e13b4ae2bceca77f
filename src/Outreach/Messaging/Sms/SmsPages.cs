namespace Outreach.Messaging.Sms;

/// <summary>
/// Cuts a text into messages that each fit a number of segments together with what can be answered: at the ends of sentences and lines;
/// where one is too long, between words; where a word is too long, between letters. Nothing is lost and nothing doubled.
/// </summary>
public static class SmsPages
{
    private const string Ends = ".!?…;";
    private const string Closing = "»”\")";

    /// <summary>The pages, without what stands under them; one without words when only the menu fits the last.</summary>
    /// <param name="text">The words.</param>
    /// <param name="segments">How many segments a message may have.</param>
    /// <param name="more">What stands under every page but the last.</param>
    /// <param name="menu">What stands under the last.</param>
    public static IReadOnlyList<string> Cut(string text, int segments, string more, string menu)
    {
        var pages = new List<string>();
        var rest = text.Trim();
        while (rest.Length > 0 && !Fits(rest, menu, segments))
        {
            var end = Fits(rest, more, segments) ? LastSentence(rest, menu, segments) : Longest(rest, more, segments);
            pages.Add(rest[..end].TrimEnd());
            rest = rest[end..].TrimStart();
        }

        pages.Add(rest);
        return pages;
    }

    /// <summary>The longest piece of a text that cannot be cut at the end of a sentence or line.</summary>
    public static string LongestPiece(string text)
    {
        var (longest, from) = (string.Empty, 0);
        foreach (var end in Cuts(text, IsSentenceEnd).Append(text.Length))
        {
            var piece = text[from..end].Trim();
            longest = piece.Length > longest.Length ? piece : longest;
            from = end;
        }

        return longest;
    }

    private static bool Fits(string text, string under, int segments) => SmsSegments.Over(NumberedText.Join(text, under), segments) <= 0;

    // The last two pages: the last sentence stands with the menu, for it often asks what that answers.
    private static int LastSentence(string text, string menu, int segments)
    {
        var end = Cuts(text, IsSentenceEnd).LastOrDefault();
        return end > 0 && Fits(text[end..].TrimStart(), menu, segments) ? end : text.Length;
    }

    // Where the first page ends: there is one always, for a text that does not fit has at least two letters or a menu that is too long
    // itself.
    private static int Longest(string text, string more, int segments)
    {
        foreach (var isEnd in new Func<string, int, bool>[] { IsSentenceEnd, IsWordEnd })
        {
            var end = Cuts(text, isEnd).Append(text.Length).TakeWhile(cut => Fits(text[..cut].TrimEnd(), more, segments)).LastOrDefault();
            if (end > 0)
                return end;
        }

        var letters = System.Globalization.StringInfo.ParseCombiningCharacters(text).Skip(1).Append(text.Length).ToList();
        var fitting = letters.TakeWhile(cut => Fits(text[..cut], more, segments)).LastOrDefault();
        return fitting > 0 ? fitting : letters.FirstOrDefault(text.Length);
    }

    private static IEnumerable<int> Cuts(string text, Func<string, int, bool> isEnd)
        => Enumerable.Range(1, Math.Max(0, text.Length - 1)).Where(at => isEnd(text, at));

    private static bool IsSentenceEnd(string text, int at)
        => char.IsWhiteSpace(text[at]) && !char.IsWhiteSpace(text[at - 1])
            && (text[at] == '\n' || Among(Ends, text[at - 1]) || (at > 1 && Among(Closing, text[at - 1]) && Among(Ends, text[at - 2])));

    private static bool IsWordEnd(string text, int at) => char.IsWhiteSpace(text[at]) && !char.IsWhiteSpace(text[at - 1]);

    private static bool Among(string signs, char letter) => signs.Contains(letter, StringComparison.Ordinal);
}
