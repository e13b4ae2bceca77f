using CsCheck;
using Outreach.Telegram.Sending;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Telegram;

public sealed class WordsTests
{
    private static readonly string[] Pieces = ["😀", "а", "b", "сөз", ". ", "\n", "б ", "😀😀"];

    [Fact]
    public void A_short_text_is_one_part() => TextParts.Parts("  Салам.\n").ShouldBe(["Салам."]);

    [Fact]
    public void Nothing_to_read_is_no_part() => TextParts.Parts(" \n ").ShouldBeEmpty();

    [Fact]
    public void A_long_text_is_cut_behind_a_sentence()
    {
        var sentence = new string('а', 999) + ". ";
        var parts = TextParts.Parts(string.Concat(Enumerable.Repeat(sentence, 9)));
        parts.Count.ShouldBe(3);
        parts.ShouldAllBe(part => part.EndsWith('.') && part.Length <= 4096);
    }

    [Fact]
    public void Without_sentences_it_is_cut_behind_a_word()
    {
        var text = string.Join(' ', Enumerable.Repeat("сөз", 2000));
        var parts = TextParts.Parts(text);
        parts.Count.ShouldBe(2);
        parts.ShouldAllBe(part => part.EndsWith("сөз", StringComparison.Ordinal) && part.Length <= 4096);
        string.Join(' ', parts).ShouldBe(text);
    }

    [Fact]
    public void Nothing_is_lost_and_no_character_is_halved()
        => Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at])
            .Array[0, 9000]
            .Select(string.Concat)
            .Sample(
                text =>
                {
                    var parts = TextParts.Parts(text);
                    parts.ShouldAllBe(part => IsWhole(part));
                    Letters(string.Concat(parts)).ShouldBe(Letters(text));
                },
                iter: 200);

    private static bool IsWhole(string part) => part.Length is > 0 and <= 4096 && !char.IsLowSurrogate(part[0]) && !char.IsHighSurrogate(part[^1]);

    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
