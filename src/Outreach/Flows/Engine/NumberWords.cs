using Outreach.Content;

namespace Outreach.Flows.Engine;

/// <summary>Numbers as people write them: figures, Kyrgyz, Russian.</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, int> Spelled = new[]
    {
        "бир", "эки", "үч", "төрт", "беш", "алты", "жети", "сегиз", "тогуз", "он",
        "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять",
        "биринчи", "экинчи", "үчүнчү", "төртүнчү", "бешинчи", "алтынчы", "жетинчи", "сегизинчи", "тогузунчу", "онунчу",
        "первое", "второе", "третье", "четвертое", "пятое", "шестое", "седьмое", "восьмое", "девятое", "десятое",
    }.Select((word, index) => (Word: Folding.Fold(word), Number: (index % 10) + 1)).DistinctBy(pair => pair.Word).ToDictionary(pair => pair.Word, pair => pair.Number, StringComparer.Ordinal);

    public static int? Read(string folded)
        => Spelled.TryGetValue(folded, out var number) || (folded.Length <= 3 && int.TryParse(folded, out number)) ? number : null;

    public static int? Within(string folded)
    {
        var numbers = folded.Split(' ').Where(word => word.Length is > 0 and <= 3 && word.All(char.IsAsciiDigit)).ToList();
        return numbers.Count == 1 ? int.Parse(numbers[0], System.Globalization.CultureInfo.InvariantCulture) : null;
    }
}
