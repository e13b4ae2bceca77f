using System.Globalization;
using System.Text;
using Outreach.Staff.Actions;

namespace Outreach.Staff.Team;

/// <summary>What colleagues call somebody on the staff: something that can be seen, on one line.</summary>
public static class StaffName
{
    /// <summary>The longest, in letters.</summary>
    public const int Longest = 40;

    // Letters by their kind that are drawn as nothing: fillers of Hangul.
    private static readonly int[] Fillers = [0x115F, 0x1160, 0x3164, 0xFFA0];

    /// <summary>The name without signs that are not to be seen; empty when nothing of it can be read.</summary>
    public static string Of(string written)
    {
        var name = new StringBuilder(written.Length);
        foreach (var rune in written.ReplaceLineEndings(" ").EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format)
                && Array.IndexOf(Fillers, rune.Value) < 0)
                name.Append(rune);
        }

        var seen = name.ToString().Trim();
        return seen.EnumerateRunes().Any(Rune.IsLetterOrDigit) ? seen : string.Empty;
    }

    /// <summary>Why something can be no name; null when it can.</summary>
    public static Reason? Wrong(string written) => Of(written).Length switch
    {
        0 => new Reason("invite_name_words"),
        > Longest => new Reason("invite_name_long", ("most", Longest)),
        _ => null,
    };
}
