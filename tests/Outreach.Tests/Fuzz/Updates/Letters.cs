using CsCheck;
using Outreach.Tests.Fakes;

namespace Outreach.Tests.Fuzz.Updates;

/// <summary>What people type, and what nobody should: texts that break programs, and words that only look like ours.</summary>
internal static class Letters
{
    private static readonly string[] Words =
    [
        "меню", "башкы меню", "жардам", "помощь", "стоп", "токтот", "старт", "салам", "сабак", "уроки", "тил", "язык", "кыргызча", "русский",
        "погода", "аба ырайы", "сос", "куткар", "мени өчүр", "удалить меня", "өзүм жөнүндө", "обо мне", "ооба", "да", "жок", "нет", "артка", "назад",
        "дальше", "кийинки", "юрист", "оператор", "Нарын", "22", "биринчи", "второе", "menu", "stop", "help", "delete me",
    ];

    private static readonly string[] Signs =
    [
        "", " ", "\u00a0", "\u3000", "\u200b", "\u2060", "\ufeff", "\0", "\ufffe", "\uffff", "\ufffd", "\ud800", "\udc00", "\udc00\ud800", "a\ud83d",
        "\u202e", "\u202a\u202b\u2066\u2067\u2069", "\u200f\u200e\u061c", "\u0301", "e\u0301\u0301\u0301", "\u1f469\u200d", "☁", "☰", "🆘", "▶", "🇰🇬", "🇰🇬🇷", "👩‍👩‍👧‍👦", "👍🏿",
        "1️⃣", "#️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "❤️‍🔥", "<b>", "</b><script>alert(1)</script>", "&lt;&#0;", "_*[`~>#+-=|{}.!", "**a** __b__ ||c||", "[a](tg://user?id=1)",
        "{numbers:kg}", "{detail}", "{{0}}", "%s%n", "'; DROP TABLE people;--", "../../etc/passwd", "\u001b[31m", "\r\n\r\n", "\t", "\u2028\u2029", "\u0085",
        "İıſK", "ŉ", "ﬃ", "ﷺ", "ԋ", "Ꙋ", "①", "Ⅳ", "½", "一", "十", "null", "NaN", "true", "[]",
    ];

    private static readonly string[] Commands =
    [
        "/start", "/START", "/start poster-naryn", "/start friend-12345678", "/start@loopback_bot radio-1", "/start  ", "/start\nposter-a", "/startx", "/menu", "/menu@other_bot",
        "/menu@a@b c", "/help", "/stop", "/hide", "/delete", "/sos", "/language", "/lang ru", "/", "//", "/ start", "/\0start", "／start", "/start " + new string('a', 65), "/start <b>",
    ];

    /// <summary>The zeros of some systems of digits, the last two beyond the basic plane.</summary>
    private static readonly int[] Zeros = ['0', 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xe50, 0xf20, 0x1810, 0xff10, 0x1d7ce, 0x1e950];

    private static readonly (char Ours, char Twin)[] Twins =
    [
        ('а', 'a'), ('е', 'e'), ('о', 'o'), ('р', 'p'), ('с', 'c'), ('у', 'y'), ('х', 'x'), ('к', 'k'), ('т', 't'), ('м', 'm'), ('н', 'h'), ('в', 'b'),
        ('о', 'ο'), ('р', 'ρ'), ('т', 'τ'), ('а', 'α'), ('е', 'ε'), ('у', 'ү'), ('о', 'ө'), ('и', 'u'),
    ];

    private static readonly string[] Between = ["\u200b", "\u200d", "\u0301", "\u00ad", "\u202e", "\u2066", " ", ".", "\u034f", "\ufe0f", "\0"];

    private static readonly Gen<string> Word = Pick.Of(Words);

    private static readonly Gen<string> LookAlike =
        from word in Word
        from chosen in Pick.Of(Twins).Array[1, 4]
        from capital in Gen.Bool
        select chosen.Aggregate(capital ? word.ToUpperInvariant() : word, (text, twin) => text.Replace(twin.Ours, twin.Twin));

    private static readonly Gen<string> Dressed =
        from word in Word
        from between in Pick.Of(Between)
        from each in Gen.Bool
        select each ? string.Join(between, word.Select(letter => $"{letter}")) : between + word + between;

    private static readonly Gen<string> Digits =
        from zero in Pick.Of(Zeros)
        from digits in Gen.Int[0, 9].Array[1, 12]
        select string.Concat(digits.Select(digit => char.ConvertFromUtf32(zero + digit)));

    private static readonly Gen<string> Units = Gen.Int[0, 0xffff].Array[0, 30].Select(units => string.Concat(units.Select(unit => (char)unit)));

    private static readonly Gen<string> Runes = Gen.Int[0, 0x10ffff].Array[0, 30]
        .Select(points => string.Concat(points.Where(point => point is < 0xd800 or > 0xdfff).Select(char.ConvertFromUtf32)));

    private static readonly Gen<string> Long =
        from piece in Pick.Of("ж", "😀", "\u0301", "меню ", "\n", "🆘", "1 ", "<b>", "\0", "👩‍👧")
        from length in Pick.Of(63, 64, 65, 399, 400, 401, 4095, 4096, 4097, 100_000)
        select string.Concat(Enumerable.Repeat(piece, length / piece.Length + 1))[..length];

    /// <summary>A word or a figure that the talk understands.</summary>
    public static Gen<string> Sane { get; } = Gen.OneOf(Word, Gen.Int[1, 9].Select(number => $"{number}"));

    public static Gen<string> Any { get; } = Gen.Frequency<string>(
        (4, Sane), (3, LookAlike), (3, Dressed), (2, Digits), (4, Pick.Of(Signs)), (2, Pick.Of(Commands)), (2, Units), (1, Runes), (1, Long),
        (2, Gen.Select(Pick.Of(Signs), Word, (sign, word) => sign + word + sign)));

    /// <summary>Such a text, as JSON.</summary>
    public static Gen<Json> Text { get; } = Any.Select(Json.Text);
}
