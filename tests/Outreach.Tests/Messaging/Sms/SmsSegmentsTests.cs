using CsCheck;
using Outreach.Messaging.Sms;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Messaging.Sms;

public sealed class SmsSegmentsTests
{
    private const string Smile = "😀";

    private static readonly Gen<string> _letter = Gen.OneOf(
        Gen.Char['a', 'z'].Select(letter => letter.ToString()),
        Gen.Char['а', 'я'].Select(letter => letter.ToString()),
        Gen.OneOf("€", "[", "^", "\f", "\n", "ң", "ө", "ү", Smile, "🇰🇬", "№", "\ud83d"));

    private static readonly Gen<string> _latin = Gen.OneOf(
        Gen.Char['A', 'z'].Where(letter => letter != '`').Select(letter => letter.ToString()),
        Gen.OneOf("€", "Ω", "@", "\f"));

    private static readonly Gen<string> _text = Gen.OneOf(_letter.Array[0, 400], _latin.Array[0, 700]).Select(string.Concat);

    public static TheoryData<string, string, int, int, int> Cases { get; } = new()
    {
        { "nothing", "", 0, 0, 0 },
        { "one Latin letter", "a", 1, 1, 160 },
        { "160 Latin letters", Many("a", 160), 160, 1, 160 },
        { "161 Latin letters", Many("a", 161), 161, 2, 306 },
        { "306 Latin letters", Many("a", 306), 306, 2, 306 },
        { "307 Latin letters", Many("a", 307), 307, 3, 459 },
        { "a euro", "€", 2, 1, 160 },
        { "every escaped letter", "\f^{}\\[~]|€", 20, 1, 160 },
        { "80 euros", Many("€", 80), 160, 1, 160 },
        { "81 euros", Many("€", 81), 162, 2, 306 },
        { "153 euros: one septet a segment stays empty", Many("€", 153), 306, 3, 459 },
        { "Greek capitals and umlauts", "ΔΦΓΛΩΠΨΣΘΞ ÄÖÑÜ äöñüà ¿¡§¤£¥ èéùìò ÇØøÅåÆæßÉ\r\n", 46, 1, 160 },
    };

    public static TheoryData<string, string, int, int, int> Wide { get; } = new()
    {
        { "one Cyrillic letter", "а", 1, 1, 70 },
        { "Kyrgyz letters", "ңөүҢӨҮ", 6, 1, 70 },
        { "70 Cyrillic letters", Many("я", 70), 70, 1, 70 },
        { "71 Cyrillic letters", Many("я", 71), 71, 2, 134 },
        { "134 Cyrillic letters", Many("я", 134), 134, 2, 134 },
        { "135 Cyrillic letters", Many("я", 135), 135, 3, 201 },
        { "a Latin text with a number sign", Many("a", 69) + "№", 70, 1, 70 },
        { "a Latin text with angle quotes", "«a»", 3, 1, 70 },
        { "a Latin text with a dash", "a — a", 5, 1, 70 },
        { "a Latin text with a hard space", "a\u00A0a", 3, 1, 70 },
        { "a backtick, which GSM does not have", "`", 1, 1, 70 },
        { "a euro counts once in UCS-2", "€я", 2, 1, 70 },
        { "an emoji", Smile, 2, 1, 70 },
        { "35 emoji", Many(Smile, 35), 70, 1, 70 },
        { "36 emoji: one unit a segment stays empty", Many(Smile, 36), 72, 2, 134 },
        { "67 emoji do not fit into 134 units", Many(Smile, 67), 134, 3, 201 },
        { "half an emoji", "\ud83d", 1, 1, 70 },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Latin_is_counted_in_septets(string what, string text, int units, int segments, int capacity)
        => SmsSegments.Count(text).ShouldBe(new SmsCount(SmsEncoding.Gsm7, units, segments, capacity), what);

    [Theory]
    [MemberData(nameof(Wide))]
    public void Everything_else_is_counted_in_UCS_2_units(string what, string text, int units, int segments, int capacity)
        => SmsSegments.Count(text).ShouldBe(new SmsCount(SmsEncoding.Ucs2, units, segments, capacity), what);

    [Fact]
    public void An_emoji_at_the_seam_moves_whole_to_the_next_segment()
        => SmsSegments.Split(Many("я", 66) + Smile + Many("я", 10)).ShouldBe([Many("я", 66), Smile + Many("я", 10)]);

    [Fact]
    public void An_escaped_letter_at_the_seam_moves_whole_to_the_next_segment()
        => SmsSegments.Split(Many("a", 152) + "€" + Many("a", 10)).ShouldBe([Many("a", 152), "€" + Many("a", 10)]);

    [Fact]
    public void Nothing_is_lost_or_doubled_when_a_text_is_cut()
        => _text.Sample(text => string.Concat(SmsSegments.Split(text)) == text);

    [Fact]
    public void There_are_as_many_parts_as_are_counted_and_their_units_sum_up()
        => _text.Sample(text =>
        {
            var (whole, parts) = (SmsSegments.Count(text), SmsSegments.Split(text));
            return parts.Count == whole.Segments && parts.Sum(part => Units(part, whole.Encoding)) == whole.Units;
        });

    [Fact]
    public void Each_part_fits_is_not_empty_and_cuts_no_letter()
        => _text.Sample(text =>
        {
            var (whole, parts) = (SmsSegments.Count(text), SmsSegments.Split(text));
            return whole.Units <= whole.Capacity
                && parts.All(part => part.Length > 0 && Units(part, whole.Encoding) <= whole.Capacity / whole.Segments)
                && parts.Zip(parts.Skip(1)).All(seam => !char.IsSurrogatePair(seam.First[^1], seam.Second[0]));
        });

    private static string Many(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    // Counted here in another way than in the code: by the list of the standard's extension table.
    private static int Units(string text, SmsEncoding encoding)
        => encoding == SmsEncoding.Ucs2 ? text.Length : text.Sum(letter => "|^€{}[]~\\\f".Contains(letter, StringComparison.Ordinal) ? 2 : 1);
}
