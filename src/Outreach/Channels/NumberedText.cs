using System.Globalization;
using System.Text;

namespace Outreach.Channels;

/// <summary>
/// Draws a screen where there are no buttons: the words, a blank line, then what can be answered, a number a line.
/// </summary>
public static class NumberedText
{
    private const char Number = '№';
    private const char Keycap = '\u20E3';
    private const char EmojiStyle = '\uFE0F';

    /// <summary>The screen as one text.</summary>
    public static string Of(Screen screen)
    {
        var options = screen.Options.Select((option, place) => string.Create(CultureInfo.InvariantCulture, $"{place + 1} {Plain(option.Label)}"));
        string?[] menu = screen.Options.Count == 0 ? [screen.WordsLine] : [screen.NumbersLine, .. options, screen.WordsLine];
        var lines = menu.Where(line => !string.IsNullOrWhiteSpace(line)).ToList();
        var words = screen.Text.TrimEnd();
        return lines.Count == 0 ? words : $"{words}\n\n{string.Join('\n', lines)}".TrimStart('\n');
    }

    /// <summary>A label without the emoji and arrows around its words; one that is nothing else stays as it is.</summary>
    public static string Plain(string label)
    {
        var letters = Letters(label);
        var first = letters.FindIndex(letter => !IsOrnament(letter));
        return first < 0 ? label.Trim() : string.Concat(letters[first..(letters.FindLastIndex(letter => !IsOrnament(letter)) + 1)]);
    }

    private static List<string> Letters(string label)
    {
        var letters = new List<string>();
        for (var walk = StringInfo.GetTextElementEnumerator(label); walk.MoveNext();)
            letters.Add(walk.GetTextElement());
        return letters;
    }

    private static bool IsOrnament(string letter)
    {
        if (letter.Contains(Keycap, StringComparison.Ordinal) || letter.Contains(EmojiStyle, StringComparison.Ordinal))
            return true;
        _ = Rune.DecodeFromUtf16(letter, out var rune, out _);
        return Rune.IsWhiteSpace(rune) || (!rune.IsAscii && rune.Value != Number && Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.ModifierSymbol
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.PrivateUse);
    }
}
