using Outreach.Content;

namespace Outreach.Flows.Definitions;

/// <summary>
/// A phone shows the beginning of a message although it is locked: what must not stand there (SAFETY: "the first 40
/// characters of any message are safe on a locked screen"). In lessons the title stands first.
/// </summary>
internal static class LockedScreen
{
    public const int Letters = 40;

    private static readonly string[] Telling =
    [
        "адам сатуу", "адамдарды сатуу", "кулчулук", "курмандык", "жабырлануучу", "милиция", "полиция", "адвокат", "юрист", "прокурор",
        "торговля людьми", "торговлю людьми", "торговли людьми", "рабство", "жертва", "пострадавш", "горячая линия", "түз байланыш", "эксплуатац",
    ];

    private static readonly (string Word, string Folded)[] Folded = [.. Telling.Select(word => (word, Folding.Fold(word)))];

    /// <summary>The telling word at the beginning of a text; nothing when it is harmless.</summary>
    public static string? Tells(string text)
    {
        var start = Folding.Fold(text[..Math.Min(text.Length, Letters)]);
        return Folded.FirstOrDefault(telling => start.Contains(telling.Folded, StringComparison.Ordinal)).Word;
    }
}
