using System.Globalization;
using System.Text.RegularExpressions;

namespace Outreach.Content.Clocks;

/// <summary>Hours that are written out, in figures: <c>с девяти до шести</c>, <c>тогуздан алтыга чейин</c>.</summary>
internal static partial class HourWords
{
    private static readonly string[][] Russian =
    [
        ["два", "двух"], ["три", "трех", "трёх"], ["четыре", "четырех", "четырёх"], ["пять", "пяти"], ["шесть", "шести"],
        ["семь", "семи"], ["восемь", "восьми"], ["девять", "девяти"], ["десять", "десяти"], ["одиннадцать", "одиннадцати"],
        ["двенадцать", "двенадцати"],
    ];

    private static readonly string[] Kyrgyz =
        ["бир", "эки", "үч", "төрт", "беш", "алты", "жети", "сегиз", "тогуз", "он", "он бир", "он эки"];

    /// <summary>The same words, with such hours in figures.</summary>
    /// <param name="text">Words in small letters.</param>
    public static string Plain(string text)
    {
        var plain = InKyrgyz().Replace(text, static match => $"{Array.IndexOf(Kyrgyz, One(match.Groups["n"].Value)) + 1}{match.Groups["end"].Value}");
        return Word().Replace(plain, static match => Array.FindIndex(Russian, names => names.Contains(match.Value)) is >= 0 and var at
            ? (at + 2).ToString(CultureInfo.InvariantCulture)
            : match.Value);
    }

    private static string One(string number) => Blanks().Replace(number, " ");

    // Without its ending "он" is Russian for "he".
    [GeneratedRegex(
        @"(?<!\p{L})(?<n>он\s+бир|он\s+эки|бир|эки|үч|төрт|беш|алты|жети|сегиз|тогуз|он)" +
        @"(?<end>дан|ден|дон|дөн|тан|тен|тон|төн|га|ге|го|гө|ка|ке|ко|кө|да|де|до|дө|та|те|то|тө)(?!\p{L})",
        RegexOptions.CultureInvariant)]
    private static partial Regex InKyrgyz();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
