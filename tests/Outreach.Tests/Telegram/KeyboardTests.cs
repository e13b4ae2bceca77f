using Outreach.Messaging.Screens;
using Outreach.Telegram.Sending;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Telegram;

public sealed class KeyboardTests
{
    private static readonly string[] Always = ["back", "menu", "help", "hide"];

    [Fact]
    public void A_few_options_stand_one_to_a_row_above_back_and_the_rest()
        => Rows(3, Always).ShouldBe(["1", "2", "3", "back", "menu help hide"]);

    [Fact]
    public void Many_short_options_stand_two_to_a_row()
        => Rows(5, Always).ShouldBe(["1 2", "3 4", "5", "back", "menu help hide"]);

    [Fact]
    public void One_long_option_keeps_all_in_rows_of_their_own()
        => Rows(4, ["help"], "семнадцать знаков").ShouldBe(["1", "2", "3", "4", "help"]);

    [Fact]
    public void A_lone_option_shares_its_row_with_back()
        => Rows(1, Always).ShouldBe(["back 1", "menu help hide"]);

    [Fact]
    public void A_lone_option_without_back_stands_alone()
        => Rows(1, ["menu"]).ShouldBe(["1", "menu"]);

    [Fact]
    public void Nothing_to_press_is_no_keyboard()
    {
        Rows(0, []).ShouldBeEmpty();
        Keyboard.Of(new Screen { Serial = 1, Text = "t" }).ShouldBeNull();
    }

    private static IEnumerable<string> Rows(int options, string[] commands, string label = "да")
        => Keyboard.Rows(new Screen
        {
            Serial = 1,
            Text = "t",
            Options = [.. Enumerable.Range(1, options).Select(number => new Button($"{number}", label))],
            Commands = [.. commands.Select(code => new Button(code, code))],
        }).Select(row => string.Join(' ', row.Select(button => button.Code)));
}
