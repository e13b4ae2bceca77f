using System.Globalization;
using System.Text;

namespace Outreach.Messaging.Sms;

/// <summary>Makes plain what was written for a screen: a cheap phone shows a box for every emoji, and each costs two letters.</summary>
public static class SmsText
{
    private const char Number = '№';
    private const char Keycap = '\u20E3';
    private const char EmojiStyle = '\uFE0F';

    /// <summary>The text without emoji, each line trimmed, no line empty.</summary>
    public static string Plain(string text)
    {
        if (Ornament(text) is null)
            return Lines(text);
        var plain = new StringBuilder(text.Length);
        for (var walk = StringInfo.GetTextElementEnumerator(text); walk.MoveNext();)
        {
            var letter = walk.GetTextElement();
            if (!IsOrnament(letter))
                plain.Append(letter);
        }

        return Lines(plain.ToString());
    }

    /// <summary>The first emoji that stands among words, where leaving it out would leave a gap; null when there is none.</summary>
    public static string? Amid(string text)
        => text.Split('\n').Select(line => line.Trim()).Select(line => Ornament(Label(line))).FirstOrDefault(found => found is not null);

    /// <summary>A label without the emoji and arrows around its words; one that is nothing else stays as it is.</summary>
    public static string Label(string label)
    {
        var letters = Letters(label);
        var first = letters.FindIndex(letter => !IsOutside(letter));
        return first < 0 ? label.Trim() : string.Concat(letters[first..(letters.FindLastIndex(letter => !IsOutside(letter)) + 1)]);
    }

    private static string Lines(string text)
        => string.Join('\n', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string? Ornament(string text)
    {
        for (var walk = StringInfo.GetTextElementEnumerator(text); walk.MoveNext();)
        {
            if (IsOrnament(walk.GetTextElement()))
                return walk.GetTextElement();
        }

        return null;
    }

    private static List<string> Letters(string label)
    {
        var letters = new List<string>();
        for (var walk = StringInfo.GetTextElementEnumerator(label); walk.MoveNext();)
            letters.Add(walk.GetTextElement());
        return letters;
    }

    private static bool IsOutside(string letter) => IsOrnament(letter) || string.IsNullOrWhiteSpace(letter);

    private static bool IsOrnament(string letter)
    {
        if (letter.Contains(Keycap, StringComparison.Ordinal) || letter.Contains(EmojiStyle, StringComparison.Ordinal))
            return true;
        _ = Rune.DecodeFromUtf16(letter, out var rune, out _);
        return !rune.IsAscii && rune.Value != Number && Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.ModifierSymbol
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.PrivateUse;
    }
}
