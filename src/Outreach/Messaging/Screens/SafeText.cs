using System.Text;

namespace Outreach.Messaging.Screens;

/// <summary>Makes what people wrote safe to keep.</summary>
public static class SafeText
{
    /// <summary>Without NUL, and with U+FFFD for half characters: a store and a writer of JSON may choke on either.</summary>
    public static string Clean(string text)
    {
        if (!NeedsCleaning(text))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value != 0)
                clean.Append(rune);
        }

        return clean.ToString();
    }

    private static bool NeedsCleaning(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\0')
                return true;
            if (!char.IsSurrogate(text[at]))
                continue;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return true;
            at++;
        }

        return false;
    }
}
