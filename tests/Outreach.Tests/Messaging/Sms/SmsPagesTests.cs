using System.Globalization;
using CsCheck;
using Outreach.Messaging.Sms;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Messaging.Sms;

public sealed class SmsPagesTests
{
    private const string More = "1 Дальше\nПОМОЩЬ";
    private const string Menu = "1 Да\n2 Нет\n0 меню, ПОМОЩЬ, СТОП";

    private static readonly Gen<string> _letter = Gen.OneOf(
        Gen.Char['a', 'z'].Select(letter => letter.ToString()),
        Gen.Char['а', 'я'].Select(letter => letter.ToString()),
        Gen.OneOf("€", "[", "ң", "ө", "ү", "Ң", "😀", "🇰🇬", "👩🏽‍⚕️", "й", "№", "ع", "ש", "한", "字"));

    private static readonly Gen<string> _word = _letter.Array[1, 14].Select(string.Concat);

    private static readonly Gen<string> _text = Gen.Select(_word, Gen.OneOf(" ", " ", " ", ". ", "? ", "! ", "» ", ".» ", "\n", "; "))
        .Select(pair => pair.Item1 + pair.Item2).Array[0, 90].Select(string.Concat);

    [Fact]
    public void Whatever_is_cut_nothing_is_lost_or_doubled_and_every_page_fits()
        => Gen.Select(_text, Gen.Int[1, 5], Gen.OneOf("", Menu)).Sample(
            (text, segments, menu) =>
            {
                var pages = SmsPages.Cut(text, segments, More, menu);
                Squeezed(string.Concat(pages)).ShouldBe(Squeezed(text));
                for (var at = 0; at < pages.Count; at++)
                    SmsSegments.Over(NumberedText.Join(pages[at], at < pages.Count - 1 ? More : menu), segments).ShouldBeLessThanOrEqualTo(0, pages[at]);
            },
            iter: 3000);

    [Fact]
    public void No_word_is_cut_where_it_fits_a_page()
        => Gen.Select(_text, Gen.Int[2, 5]).Sample(
            (text, segments) => SmsPages.Cut(text, segments, More, Menu).SelectMany(Words).ShouldBe(Words(text)),
            iter: 3000);

    [Fact]
    public void No_letter_is_cut_in_two()
        => _letter.Array[60, 200].Select(string.Concat).Sample(
            word =>
            {
                var pages = SmsPages.Cut(word, 1, More, "");
                string.Concat(pages).ShouldBe(word);
                pages.SelectMany(Letters).ShouldBe(Letters(word));
            },
            iter: 1000);

    [Fact]
    public void The_count_of_a_text_is_the_sum_of_its_parts()
        => _text.Sample(
            text =>
            {
                var count = SmsSegments.Count(text);
                var parts = SmsSegments.Split(text);
                parts.Count.ShouldBe(count.Segments);
                string.Concat(parts).ShouldBe(text);
                // A part that holds no letter of the wide kind would be narrow by itself: the whole message has one encoding.
                if (count.Encoding == SmsEncoding.Ucs2)
                    parts.Sum(part => part.Length).ShouldBe(count.Units);
                SmsSegments.Over(text, count.Segments).ShouldBeLessThanOrEqualTo(0);
                if (count.Segments > 1)
                    SmsSegments.Over(text, count.Segments - 1).ShouldBeGreaterThan(0);
            },
            iter: 3000);

    [Fact]
    public void A_long_text_is_cut_at_the_ends_of_its_sentences()
        => SmsPages.Cut("Раз. " + new string('а', 90) + ". Два? «Да!» Три.", 2, More, Menu).ShouldBe(["Раз. " + new string('а', 90) + ". Два? «Да!»", "Три."]);

    [Fact]
    public void The_question_stands_with_what_can_be_answered()
        => SmsPages.Cut(new string('а', 60) + ". Это правда?", 2, More, "1 " + new string('б', 80)).ShouldBe([new string('а', 60) + ".", "Это правда?"]);

    [Fact]
    public void A_menu_that_leaves_no_room_stands_alone()
        => SmsPages.Cut("Где вы живёте?", 1, More, new string('1', 68)).ShouldBe(["Где вы живёте?", ""]);

    [Fact]
    public void What_cannot_be_cut_at_a_sentence_is_found()
        => SmsPages.LongestPiece("Раз. Два три четыре пять. Шесть\nСемь").ShouldBe("Два три четыре пять.");

    private static string Squeezed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static string[] Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Letters(string text)
    {
        for (var walk = StringInfo.GetTextElementEnumerator(text); walk.MoveNext();)
            yield return walk.GetTextElement();
    }
}
