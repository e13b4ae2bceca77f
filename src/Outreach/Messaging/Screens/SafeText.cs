using System.Text;

namespace Outreach.Messaging.Screens;

/// <summary>Makes what people wrote safe to keep.</summary>
public static class SafeText
{
    /// <summary>
    /// Without NUL, and with U+FFFD for half characters: a store and a writer of JSON may choke on either. Without the marks that turn the
    /// direction of what follows (unicode.org/reports/tr9): words would be read as others than were written.
    /// </summary>
    public static string Clean(string text)
    {
        if (!NeedsCleaning(text))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsLeftOut(rune.Value))
                clean.Append(rune);
        }

        return clean.ToString();
    }

    private static bool IsLeftOut(int sign)
        => sign is 0 or 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    private static bool NeedsCleaning(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (IsLeftOut(text[at]))
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
