using Outreach.Host.Commands;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Commands;

public sealed class SheetTests
{
    /// <summary>owasp.org/www-community/attacks/CSV_Injection.</summary>
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+996555123456")]
    [InlineData("-poster")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData(" =cmd|' /C calc'!A0")]
    [InlineData("\uFF1D1+1")]
    public void A_text_that_would_be_a_formula_gets_an_apostrophe(string text) => Cell(text).ShouldBe($"'{text}");

    [Theory]
    [InlineData("poster-naryn")]
    [InlineData("Айгүл = 1")]
    [InlineData("<5")]
    [InlineData("")]
    public void Any_other_text_stays_as_it_is(string text) => Cell(text).ShouldBe(text);

    [Fact]
    public void Numbers_stay_numbers()
    {
        using var sheet = new Sheet("a", "b", "c", "d", "e");
        sheet.Line(-5, 7_000_000_000L, 0.25m, -0.5, null);
        sheet.ToString().ShouldBe("\uFEFFa;b;c;d;e\r\n-5;7000000000;0.25;-0.5;\r\n", "a Russian Excel takes it apart and reads its letters");
    }

    private static string Cell(string text)
    {
        using var sheet = new Sheet("text");
        sheet.Line(text);
        var written = sheet.ToString()["\uFEFFtext\r\n".Length..^2];
        return written.StartsWith('"') ? written[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : written;
    }
}
