using Outreach.Messaging.Screens;

namespace Outreach.Telegram.Sending;

/// <summary>Makes text safe to keep, and cuts it to what Telegram takes.</summary>
internal static class TextParts
{
    /// <summary>Letters in a message (core.telegram.org/bots/api#sendmessage), counted as UTF-16 units, which is never too few.</summary>
    public const int Longest = 4096;

    /// <summary>Without NUL and half characters, and no longer than a message can be.</summary>
    public static string Clean(string text) => SafeText.Clean(Cut(text, Longest));

    /// <summary>The beginning, never ending in half a character.</summary>
    public static string Cut(string text, int longest) => text.Length <= longest ? text : text[..Whole(text, longest)];

    /// <summary>
    /// The text in parts that each fit into a message: cut behind a sentence, else behind a word, else between two characters.
    /// Nothing when there is nothing to read.
    /// </summary>
    public static IReadOnlyList<string> Parts(string text)
    {
        var parts = new List<string>();
        var rest = text.Trim();
        while (rest.Length > Longest)
        {
            var end = End(rest);
            parts.Add(rest[..end].TrimEnd());
            rest = rest[end..].TrimStart();
        }

        if (rest.Length > 0)
            parts.Add(rest);
        return parts;
    }

    private static int End(string text)
    {
        var word = 0;
        for (var end = Longest; end > Longest / 2; end--)
        {
            if (!char.IsWhiteSpace(text[end]))
                continue;
            if (text[end] == '\n' || ClosesSentence(text, end))
                return end;
            if (word == 0)
                word = end;
        }

        return word > 0 ? word : Whole(text, Longest);
    }

    private static bool ClosesSentence(string text, int end)
    {
        var last = end - 1;
        while (last > 0 && text[last] is '"' or '»' or '”' or ')' or '’')
            last--;
        return text[last] is '.' or '!' or '?' or '…' or ':' or ';';
    }

    private static int Whole(string text, int end) => char.IsHighSurrogate(text[end - 1]) && char.IsLowSurrogate(text[end]) ? end - 1 : end;
}
