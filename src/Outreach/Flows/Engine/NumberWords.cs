using System.Globalization;
using System.Text.RegularExpressions;
using Outreach.Content;
using Outreach.Content.Meanings;

namespace Outreach.Flows.Engine;

/// <summary>Numbers as people write them: figures with or without an ending, Kyrgyz, Russian, Roman, in a sentence of their own.</summary>
internal static partial class NumberWords
{
    private static readonly string[][] Wholes =
    [
        ["нөл", "нол", "ноль", "нуль", "зеро", "zero"],
        ["бир", "один", "одно", "одна", "one", "раз"],
        ["эки", "два", "две", "two"],
        ["үч", "три", "three"],
        ["төрт", "четыре", "four"],
        ["беш", "пять", "five"],
        ["алты", "шесть", "six"],
        ["жети", "семь", "seven"],
        ["сегиз", "восемь", "eight"],
        ["тогуз", "девять", "nine"],
        ["он", "десять", "ten"],
    ];

    private static readonly string[][] Orders =
    [
        ["биринчи", "перв", "first"],
        ["экинчи", "втор", "second"],
        ["үчүнчү", "трет", "third"],
        ["төртүнчү", "четверт", "fourth"],
        ["бешинчи", "пятый", "пятая", "пятое", "пятую", "fifth"],
        ["алтынчы", "шестой", "шестая", "шестое", "шестую", "sixth"],
        ["жетинчи", "седьм", "seventh"],
        ["сегизинчи", "восьм", "eighth"],
        ["тогузунчу", "девятый", "девятая", "девятое", "девятую", "ninth"],
        ["онунчу", "десятый", "десятая", "десятое", "десятую", "tenth"],
    ];

    private static readonly (string Text, int Number)[] Tens =
    [
        .. Each(["жыйырма", "двадцат", "twenty"], 20), .. Each(["отуз", "тридцат", "thirty"], 30), .. Each(["кырк", "сорок", "forty"], 40),
        .. Each(["элүү", "пятьдесят", "пятдесят", "fifty"], 50), .. Each(["алтымыш", "шестьдесят", "шесдесят", "sixty"], 60),
        .. Each(["жетимиш", "семьдесят", "seventy"], 70),
        .. Each(["сексен", "восемьдесят", "eighty"], 80), .. Each(["токсон", "девяносто", "ninety"], 90),
        .. Each(["одиннадцат", "одинадцат", "eleven"], 11), .. Each(["двенадцат", "twelve"], 12), .. Each(["тринадцат", "thirteen"], 13),
        .. Each(["четырнадцат", "fourteen"], 14), .. Each(["пятнадцат", "fifteen"], 15),
        .. Each(["шестнадцат", "шеснадцат", "sixteen"], 16), .. Each(["семнадцат", "seventeen"], 17),
        .. Each(["восемнадцат", "eighteen"], 18), .. Each(["девятнадцат", "nineteen"], 19),
    ];

    private static readonly Dictionary<string, int> Whole = Wholes.SelectMany(
        (words, number) => words.Select(word => (Word: Folding.Fold(word), number)))
        .DistinctBy(pair => pair.Word).ToDictionary(pair => pair.Word, pair => pair.number, StringComparer.Ordinal);

    private static readonly (string Text, int Number)[] Order = [.. Orders.SelectMany((words, index) => Each(words, index + 1))];

    private const int MostAround = 6;
    private const int FewAround = 4;

    // A number as what is taken: "үчтү", "двойка".
    private static readonly (string Text, int Number)[] Chosen =
    [
        .. Each(["бирди", "бирин", "бирисин", "единица", "единицу", "единичка", "единичку", "первый"], 1),
        .. Each(["экини", "экисин", "двойка", "двойку", "двоечка", "двоечку"], 2),
        .. Each(["үчтү", "үчүн", "учту", "тройка", "тройку", "троечка"], 3),
        .. Each(["төрттү", "четверка", "четверку"], 4), .. Each(["бешти", "пятерка", "пятерку"], 5),
        .. Each(["ноль", "нөл", "нол", "нолик", "нуль", "нолду", "нөлдү", "зеро"], 0),
    ];

    private static readonly string[] Units =
        [.. new[]
        {
            "айда", "айга", "айлык", "айы", "жыл", "жаш", "сом", "доллар", "рубл", "руб", "евро", "тенге", "лет", "год", "месяц", "недел",
            "день", "дня", "дней", "час", "саат", "күн", "мүнөт", "минут", "киши", "адам", "человек", "кило", "тысяч", "миң", "раз", "жолу",
            "процент", "мин", "бала", "ребен", "дет", "кыз", "жума",
            // Where somebody is.
            "улиц", "дом", "этаж", "подъезд", "подвал", "квартир", "комнат", "корпус", "вагон", "барак", "склад", "контейнер",
            "микрорайон", "мкр", "переул", "шоссе", "поселок", "километр", "остановк", "автобус", "көчө", "кабат", "үйдө", "үйү", "батир",
            "бөлмө", "чакырым", "аялдама",
        }.Select(Folding.Fold), "usd", "kg"];

    // Words with which a number is chosen.
    private static readonly HashSet<string> Around = new(
        new[]
        {
            "вариант", "варианты", "вариантты", "варианту", "ответ", "ответы", "номер", "номери", "пункт", "пункту", "цифра", "цифру",
            "кнопка", "кнопку", "жооп", "жообум", "жообу", "сан", "санды", "деп",
            "жазам", "тандайм", "тандадым", "тандап", "менимче", "туура", "туурасы", "думаю", "выбираю", "беру", "выбрал", "выбрала",
            "это", "мен", "мой", "я", "под", "за", "го", "эле", "мага", "мне", "наверное", "кажется",
            "болсо", "керек", "пожалуйста", "answer", "option", "number", "no", "variant", "баскыч", "баскычы", "баскычты", "басам",
            "ооба", "да", "правильно", "правильный", "верный", "будет", "по", "моему", "ойлойм", "ушул", "болот", "берем", "номерди",
            "вариантын", "давайте", "давай", "можно", "нужен", "нужно", "экен", "ойлоймун", "the", "is", "my", "чи", "чу", "чү", "й", "ой",
            "ый", "ий", "я", "ая", "ое", "е", "го", "му", "ни", "ну", "нү", "си", "ши", "г", "х",
        }.Select(Folding.Fold),
        StringComparer.Ordinal);

    /// <summary>The number of an option, when the words say nothing but that.</summary>
    public static int? Read(string words, Saying saying)
    {
        if (Roman().Match(words.Trim()) is { Success: true } roman)
            return RomanNumber(roman.Groups["roman"].Value.ToUpperInvariant());
        var numbers = new HashSet<int>();
        foreach (var word in saying.Words)
        {
            if (One(word.Folded) is { } number)
                numbers.Add(number);
            else if (!Around.Contains(word.Folded))
                return null;
        }

        return numbers.Count == 1 ? numbers.Single() : null;
    }

    /// <summary>
    /// The one number among a few other words ("биринчисине добуш берем"); null where they measure something, or there are more.
    /// </summary>
    public static int? Among(Saying saying)
    {
        if (saying.Asks || saying.Words.Count > MostAround
            || saying.Words.Any(word => Units.Any(unit => word.Folded.StartsWith(unit, StringComparison.Ordinal))))
            return null;
        var numbers = saying.Words.Select(word => (Given(word.Folded) ?? OfOrder(word.Folded)) is { } order
            ? order
            : saying.Words.Count <= FewAround ? OfFigures(word.Folded) : null).OfType<int>().Distinct().ToList();
        return numbers is [var only] ? only : null;
    }

    /// <summary>All ages that words could tell; figures with an ending or none, and spelled ones.</summary>
    public static IReadOnlyList<int> Ages(Saying saying)
    {
        var ages = new List<int>();
        var open = false;
        foreach (var word in saying.Words)
        {
            if (Tens.FirstOrDefault(ten => word.Folded.StartsWith(ten.Text, StringComparison.Ordinal)) is { Text: not null } ten)
                ages.Add(ten.Number);
            else if (word.Folded == Folding.Fold("он") || word.Folded.StartsWith("ondo", StringComparison.Ordinal))
                ages.Add(10);
            else if (OfFigures(word.Folded) is { } figures)
                ages.Add(figures);
            else if (Spelled(word.Folded) is { } few and > 0 && open)
                ages[^1] += few;
            else if (Spelled(word.Folded) is { } alone and > 0)
                ages.Add(alone);
            open = ages.Count > 0 && ages[^1] is 10 or 20 or 30 or 40 or 50 or 60 or 70 or 80 or 90 && !char.IsAsciiDigit(word.Folded[0]);
        }

        return [.. ages.Where(age => age is > 0 and <= 120)];
    }

    private static int? Given(string folded)
        => Chosen.FirstOrDefault(chosen => folded == chosen.Text) is { Text: not null } found ? found.Number : null;

    private static int? One(string folded)
        => OfFigures(folded) ?? (Whole.TryGetValue(folded, out var number) ? number : OfOrder(folded));

    private static int? OfOrder(string folded)
        => Order.FirstOrDefault(order => folded.StartsWith(order.Text, StringComparison.Ordinal) || (order.Text.Length >= 6
            && folded.Length >= order.Text.Length
            && folded.Length <= order.Text.Length + 2
            && Folding.Near(order.Text, folded[..order.Text.Length]))) is { Text: not null } found ? found.Number : null;

    private static int? Spelled(string folded)
        => Whole.TryGetValue(folded, out var number) ? number
            : Whole.FirstOrDefault(pair => pair.Key.Length >= 3 && folded.StartsWith(pair.Key, StringComparison.Ordinal)
                && folded.Length - pair.Key.Length is > 0 and <= 5) is { Key: not null } found ? found.Value : null;

    // "2", "2-чи" (two words), "2чи", "17де", "42демин", "22г": a figure and at most a short ending.
    private static int? OfFigures(string folded)
        => Figures().Match(folded) is { Success: true } match
            ? int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)
            : null;

    private static int RomanNumber(string roman)
        => Array.IndexOf(
            ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"],
            roman.Replace('І', 'I').Replace('Ӏ', 'I').Replace('Х', 'X')) + 1 is > 0 and var number ? number : 0;

    private static IEnumerable<(string Text, int Number)> Each(IEnumerable<string> words, int number)
        => words.Select(word => (Folding.Fold(word), number));

    [GeneratedRegex("^(?<number>[0-9]{1,3})[a-z]{0,7}$", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    [GeneratedRegex(
        @"^[(\[№]?\s*(?<roman>[IІӀ]{1,3}|[IІ]V|V[IІ]{0,3}|[IІ][XХ]|X)\s*[)\].!]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Roman();
}
