using Outreach.Content;

namespace Outreach.Flows.Definitions;

/// <summary>
/// A phone shows the beginning of a message although it is locked: what must not stand there (SAFETY: "the first 40
/// characters of any message are safe on a locked screen"). In lessons the title stands first.
/// </summary>
internal static class LockedScreen
{
    public const int Letters = 40;

    /// <summary>Beginnings of words that tell what happened to her, who helps, or that she wrote first and must not be heard.</summary>
    public static IReadOnlyList<string> Telling { get; } =
    [
        "адам сат", "адамдарды сат", "кулчулук", "курмандык", "жабырлан", "милиц", "полиц", "адвокат", "юрист", "прокурор",
        "торговля людьми", "торговлю людьми", "торговли людьми", "рабств", "жертв", "пострадавш", "горячая линия", "түз байланыш",
        "эксплуатац",
        // Her danger, as it is said to her.
        "эч ким укпа", "никто не слыш", "вас не слыш", "коркут", "коркунуч", "пуга", "угрож", "угроз", "опасно", "опасност", "коё бер",
        "эркин чыг", "свободно уйти", "свободно выйти", "отпуска", "чыгарбай", "выпуска",
        "жалгыз эмес", "не одни", "күнөө", "вините", "винова", "паспортту ал", "паспортун ал", "паспортуңузду ал", "паспортумду ал",
        "забрали", "отобрал", "кармап кал", "кармап жат", "удерж",
        "мажбур", "заставля", "застави", "принужд", "зордук", "насил", "изнасил", "уруп", "урса", "бьют", "избив", "өлтүр", "убьют",
        "сатып жибер", "продали", "сизди алда", "вас обману", "карызга бат", "качып", "сбежа",
        // That she asked for help, and who gives it.
        "жазганыңыз туура", "хорошо что написал", "жардам керек", "жардам сура", "жардам борбор", "нужна помощь", "центр помощи",
        "просите помощ", "чукул", "экстренн",
        "куткар", "спасит", "баш калка", "приют", "убежищ", "кризис", "вербов", "азгыр", "18ге чыга", "нет 18",
        "ала кач", "кылмыш", "преступлен", "увоз", "увезли", "жалгыз кезде", "когда вы одн", "жазганыңыз жакшы", "что вы снова здесь",
    ];

    private static readonly (string Word, string Folded)[] Folded = [.. Telling.Select(word => (word, $" {Folding.Fold(word)}"))];

    /// <summary>
    /// The telling word at the beginning of a text; null when it is harmless. A word that is cut there is read whole: half of it tells as
    /// much.
    /// </summary>
    public static string? Tells(string text)
    {
        var end = Math.Min(text.Length, Letters);
        while (end < text.Length && end > 0 && char.IsLetter(text[end]) && char.IsLetter(text[end - 1]))
            end++;
        var start = $" {Folding.Fold(text[..end])}";
        return Folded.FirstOrDefault(telling => start.Contains(telling.Folded, StringComparison.Ordinal)).Word;
    }
}
