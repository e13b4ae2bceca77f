using System.Text;

namespace Outreach.Content;

/// <summary>
/// Brings sloppy spellings together: case, ң/н ө/о ү/у ё/е, punctuation, doubled letters, Latin spelling of Kyrgyz and
/// Russian, Latin look-alikes inside Cyrillic words. The result is for comparing only.
/// Rules: shared domain list of keyword spellings (fold table and Latin spelling rules, 2026-11-23).
/// </summary>
public static class Folding
{
    private const int Most = 5000;
    private const int NoCharacter = 0xFFFE;

    private static readonly Dictionary<char, string> Letters = new()
    {
        ['а'] = "a",
        ['б'] = "b",
        ['в'] = "v",
        ['г'] = "g",
        ['ғ'] = "g",
        ['д'] = "d",
        ['е'] = "e",
        ['ё'] = "e",
        ['ж'] = "j",
        ['з'] = "z",
        ['и'] = "i",
        ['і'] = "i",
        ['й'] = "i",
        ['к'] = "k",
        ['қ'] = "k",
        ['л'] = "l",
        ['м'] = "m",
        ['н'] = "n",
        ['ң'] = "n",
        ['о'] = "o",
        ['ө'] = "o",
        ['п'] = "p",
        ['р'] = "r",
        ['с'] = "s",
        ['т'] = "t",
        ['у'] = "u",
        ['ү'] = "u",
        ['ұ'] = "u",
        ['ф'] = "f",
        ['х'] = "h",
        ['һ'] = "h",
        ['ц'] = "ts",
        ['ч'] = "ch",
        ['ш'] = "sh",
        ['щ'] = "sh",
        ['ъ'] = "",
        ['ы'] = "i",
        ['ь'] = "",
        ['э'] = "e",
        ['ю'] = "iu",
        ['я'] = "ia",
        ['ә'] = "a",
        ['y'] = "i",
        ['x'] = "h",
        ['w'] = "v",
        ['q'] = "k",
        ['ı'] = "i",
        ['ü'] = "u",
        ['ö'] = "o",
        ['ñ'] = "n",
        ['ş'] = "sh",
        ['ç'] = "ch",
        ['ğ'] = "g",
    };

    private static readonly Dictionary<char, char> LookAlikes = new()
    {
        ['a'] = 'а',
        ['c'] = 'с',
        ['e'] = 'е',
        ['o'] = 'о',
        ['p'] = 'р',
        ['x'] = 'х',
        ['y'] = 'у',
        ['k'] = 'к',
        ['m'] = 'м',
        ['t'] = 'т',
        ['h'] = 'н',
        ['b'] = 'в',
    };

    // A figure amid a word that begins with a letter stands for the letter that it looks or sounds like.
    private static readonly Dictionary<char, char> Figures = new() { ['0'] = 'о', ['3'] = 'з', ['4'] = 'ч' };

    private static readonly (string From, string To)[] Pairs
        = [("shch", "sh"), ("sch", "sh"), ("zh", "j"), ("kh", "h"), ("ng", "n"), ("ch", "q"), ("c", "ts"), ("q", "ch")];

    /// <summary>The folded words, divided by single spaces; "" when nothing speakable is in it.</summary>
    public static string Fold(string text)
    {
        var words = Clean(text).ToLowerInvariant()
            .Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join(' ', words.Select(FoldWord).Where(word => word.Length > 0));
    }

    /// <summary>
    /// Whether two folded texts are the same but for one wrong, missing, added or swapped letter in each word of five or more.
    /// </summary>
    public static bool Near(string one, string other)
    {
        var left = one.Split(' ');
        var right = other.Split(' ');
        return left.Length == right.Length && left.Zip(right).All(pair => NearWord(pair.First, pair.Second));
    }

    private static readonly char[] Separators =
    [
        ' ', '\t', '\r', '\n', ',', '.', '!', '?', ';', ':', '-', '–', '—', '(', ')', '"', '«', '»', '/', '\u00a0', '…', '„', '“', '”', '_',
        '=', '\u2028', '\u2029',
    ];

    /// <summary>Whether words end at this sign.</summary>
    internal static bool Divides(char sign) => Array.IndexOf(Separators, sign) >= 0;

    // Broken surrogates and U+FFFE make Normalize throw; a person's phone may send anything.
    internal static string Clean(string text)
    {
        var cut = text.Length > Most ? text[..Most] : text;
        var whole = new StringBuilder(cut.Length);
        foreach (var rune in cut.EnumerateRunes())
        {
            if (rune != Rune.ReplacementChar && rune.Value != NoCharacter)
                whole.Append(rune);
        }

        return whole.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>One word, in small letters, folded.</summary>
    internal static string FoldWord(string word)
    {
        var cyrillic = word.Any(letter => letter is >= 'Ѐ' and <= 'ӿ');
        var folded = new StringBuilder(word.Length + 4);
        var spelled = word.Length > 0 && char.IsLetter(word[0]);
        foreach (var letter in word)
        {
            var real = cyrillic && LookAlikes.TryGetValue(letter, out var twin)
                ? twin
                : spelled && Figures.TryGetValue(letter, out var meant) ? meant : letter;
            if (Letters.TryGetValue(real, out var latin))
                folded.Append(latin);
            else if (char.IsAsciiLetterOrDigit(real) || real == '☁')
                folded.Append(real);
            else if (char.IsDigit(real))
                folded.Append((char)('0' + char.GetNumericValue(real)));
            else if (char.GetNumericValue(real) is >= 0 and <= 20 and var number && number == Math.Floor(number) && !char.IsLetter(real))
                folded.Append(((int)number).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        foreach (var (from, to) in Pairs)
            folded.Replace(from, to);
        return Single(folded.ToString());
    }

    /// <summary>Doubled letters made one.</summary>
    internal static string Single(string word)
    {
        var single = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            if (i == 0 || word[i] != word[i - 1] || char.IsAsciiDigit(word[i]))
                single.Append(word[i]);
        }

        return single.ToString();
    }

    private static bool NearWord(string one, string other)
    {
        if (one == other)
            return true;
        if (Math.Min(one.Length, other.Length) < 4 || Math.Max(one.Length, other.Length) < 5 || Math.Abs(one.Length - other.Length) > 1)
            return false;
        var start = one.AsSpan().CommonPrefixLength(other);
        var left = one.AsSpan(start);
        var right = other.AsSpan(start);
        if (left.Length != right.Length)
            return left.Length > right.Length ? left[1..].SequenceEqual(right) : right[1..].SequenceEqual(left);
        return left[1..].SequenceEqual(right[1..])
            || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]));
    }
}
