using CsCheck;
using Outreach.Content;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Content;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Жардам!", "jardam")]
    [InlineData("жардам", "zhardam")]
    [InlineData("ПОМОЩЬ", "pomosh")]
    [InlineData("помощь", "pomoshch")]
    [InlineData("ө ү ң", "о у н")]
    [InlineData("Көмөк", "комок")]
    [InlineData("Тилди өзгөртүү", "tildi ozgortuu")]
    [InlineData("ооба", "оба")]
    [InlineData("Cтоп", "стоп")]
    [InlineData("Здравствуйте", "zdravstvuite")]
    [InlineData("язык", "yazyk")]
    [InlineData("ёлка", "елка")]
    [InlineData("ме\ufffeню", "меню")]
    [InlineData("\ud800стоп", "стоп")]
    public void Sloppy_spellings_come_together(string one, string other) => Folding.Fold(one).ShouldBe(Folding.Fold(other));

    [Theory]
    [InlineData("стоп", "старт")]
    [InlineData("бир", "үч")]
    public void Different_words_stay_apart(string one, string other) => Folding.Fold(one).ShouldNotBe(Folding.Fold(other));

    [Theory]
    [InlineData("жардам", "жардаам", true)]
    [InlineData("помощь", "помошь", true)]
    [InlineData("кыргызстан", "кыргыстан", true)]
    [InlineData("стоп", "стол", false)]
    [InlineData("жардам", "жалдан", false)]
    public void One_wrong_letter_is_forgiven_in_long_words(string meant, string written, bool forgiven)
        => Folding.Near(Folding.Fold(meant), Folding.Fold(written)).ShouldBe(forgiven);

    [Fact]
    public void Folding_anything_never_fails_and_leaves_plain_letters()
        => Gen.String.Sample(text => Folding.Fold(text).All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is ' ' or '☁'));
}
