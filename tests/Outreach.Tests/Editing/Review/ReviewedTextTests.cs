using CsCheck;
using Outreach.Editing.Review;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Editing.Review;

public sealed class ReviewedTextTests
{
    [Theory]
    [InlineData("а\r\nб\rв\vг\u2028д", "а\nб\nв\nг\nд")]
    [InlineData("  а  \nб\t \n\n", "а\nб")]
    [InlineData("а\u00A0б", "а\u00A0б")]
    [InlineData("и\u0306", "й")]
    public void A_cell_is_read_without_what_spreadsheets_do_to_it(string cell, string text) => ReviewedText.Of(cell).ShouldBe(text);

    [Fact]
    public void Words_that_held_together_stay_together()
    {
        ReviewedText.Kept("Через 5 дней и ещё", "5\u00A0дней").ShouldBe("Через 5\u00A0дней и ещё");
        ReviewedText.Kept("Через 5\u00A0дней", "пять дней").ShouldBe("Через 5\u00A0дней");
        ReviewedText.Same("5\u00A0дней", "5 дней ").ShouldBeTrue();
        ReviewedText.Same("5 дней", "5 дня").ShouldBeFalse();
    }

    [Fact]
    public void What_was_read_once_is_read_so_again() => Gen.String.Sample(cell =>
    {
        if (cell.Any(char.IsSurrogate))
            return;
        ReviewedText.Of(ReviewedText.Of(cell)).ShouldBe(ReviewedText.Of(cell));
    });
}
