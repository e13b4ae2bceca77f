using Outreach.Channels;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Channels;

public sealed class NumberedTextTests
{
    private static readonly Screen _lesson = new() { Serial = 7, Text = "📖 Коопсуз жумуш · 2/7\n\nПаспортуңузду бербеңиз." };

    [Fact]
    public void A_screen_becomes_words_numbers_and_the_line_of_words()
        => NumberedText.Of(_lesson with
        {
            Options = [new("a", "◀ Артка"), new("b", "Улантуу ▶")],
            Commands = [new("menu", "☰"), new("help", "🆘"), new("hide", "☁")],
            NumbersLine = "Номерин жазыңыз:",
            WordsLine = "МЕНЮ · ЖАРДАМ · СТОП",
        }).ShouldBe("""
            📖 Коопсуз жумуш · 2/7

            Паспортуңузду бербеңиз.

            Номерин жазыңыз:
            1 Артка
            2 Улантуу
            МЕНЮ · ЖАРДАМ · СТОП
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Words_alone_stay_alone() => NumberedText.Of(_lesson with { Text = "Саламатсызбы!\n" }).ShouldBe("Саламатсызбы!");

    [Fact]
    public void Without_options_there_is_no_line_before_numbers()
        => NumberedText.Of(_lesson with { Text = "Да.", NumbersLine = "Ответьте номером:", WordsLine = "МЕНЮ" }).ShouldBe("Да.\n\nМЕНЮ");

    [Fact]
    public void Lines_that_are_missing_or_empty_leave_no_gap()
        => NumberedText.Of(_lesson with { Text = "?", Options = [new("1", "Ооба")], NumbersLine = null, WordsLine = " " }).ShouldBe("?\n\n1 Ооба");

    [Fact]
    public void A_screen_without_words_begins_with_its_menu()
        => NumberedText.Of(_lesson with { Text = "", Options = [new("1", "Ооба"), new("2", "Жок")] }).ShouldBe("1 Ооба\n2 Жок");

    [Fact]
    public void Numbers_are_places_not_codes()
        => NumberedText.Of(_lesson with { Text = "?", Options = [new("17", "Нарын"), new("4", "Ош")] }).ShouldBe("?\n\n1 Нарын\n2 Ош");

    [Theory]
    [InlineData("Улантуу ▶", "Улантуу")]
    [InlineData("⬅️ Назад", "Назад")]
    [InlineData("→ Дальше →", "Дальше")]
    [InlineData("1️⃣ Биринчи", "Биринчи")]
    [InlineData("👩🏽‍⚕️ Врач", "Врач")]
    [InlineData("🇰🇬 Кыргызча", "Кыргызча")]
    [InlineData("ℹ️ Кабар", "Кабар")]
    [InlineData("✅", "✅")]
    [InlineData("+996 700", "+996 700")]
    [InlineData("№ 5", "№ 5")]
    [InlineData("«Ак жол» борбору", "«Ак жол» борбору")]
    [InlineData("Ооба 👍 макул", "Ооба 👍 макул")]
    [InlineData("Й", "Й")]
    [InlineData("  Да  ", "Да")]
    public void A_label_loses_the_pictures_around_its_words_and_nothing_else(string label, string plain)
        => NumberedText.Plain(label).ShouldBe(plain);
}
