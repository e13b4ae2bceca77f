using Outreach.Messaging.Screens;
using Outreach.Messaging.Sms;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Messaging;

public sealed class NumberedTextTests
{
    private static readonly Screen _lesson = new() { Serial = 7, Text = "📖 Коопсуз жумуш · 2/7\n\nПаспортуңузду бербеңиз." };

    [Fact]
    public void A_screen_becomes_words_numbers_and_the_line_of_words()
        => NumberedText.Of(_lesson with
        {
            Options = [new("a", "◀ Артка"), new("b", "Улантуу ▶")],
            Commands = [new("menu", "☰"), new("help", "🆘"), new("hide", "☁")],
            WordsLine = "МЕНЮ · ЖАРДАМ · СТОП",
        }).ShouldBe("""
            📖 Коопсуз жумуш · 2/7

            Паспортуңузду бербеңиз.
            1 Артка
            2 Улантуу
            МЕНЮ · ЖАРДАМ · СТОП
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Words_alone_stay_alone() => NumberedText.Of(_lesson with { Text = "Саламатсызбы!\n" }).ShouldBe("Саламатсызбы!");

    [Fact]
    public void Without_options_the_line_of_words_follows()
        => NumberedText.Of(_lesson with { Text = "Да.", WordsLine = "МЕНЮ" }).ShouldBe("Да.\nМЕНЮ");

    [Fact]
    public void Lines_that_are_missing_or_empty_leave_no_gap()
        => NumberedText.Of(_lesson with { Text = "?", Options = [new("1", "Ооба")], WordsLine = " " }).ShouldBe("?\n1 Ооба");

    [Fact]
    public void A_screen_without_words_begins_with_its_menu()
        => NumberedText.Of(_lesson with { Text = "", Options = [new("1", "Ооба"), new("2", "Жок")] }).ShouldBe("1 Ооба\n2 Жок");

    [Fact]
    public void Numbers_are_places_not_codes()
        => NumberedText.Of(_lesson with { Text = "?", Options = [new("17", "Нарын"), new("4", "Ош")] }).ShouldBe("?\n1 Нарын\n2 Ош");
}
