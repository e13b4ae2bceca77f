using Outreach.Loopback;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Telegram;

public sealed class AskingForContactTests
{
    [Fact]
    public async Task A_screen_that_asks_for_her_number_brings_a_keyboard_that_shares_it()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Show("one");
        await stage.Send(Asking(stage.Press("Да")));
        // A message has buttons of one kind alone: it cannot take the place of the one that was pressed.
        var message = stage.Chat.Messages.ShouldHaveSingleItem();
        message.Keyboard.ShouldBeEmpty();
        stage.Chat.Keys.Select(key => (key.Label, key.AsksContact)).ShouldBe([("📱 Мой номер", true), ("Да", false), ("Нет", false), ("Меню", false), ("☁", false)]);
        stage.Api.UnansweredPresses.ShouldBe(0);
    }

    [Fact]
    public async Task After_it_the_keyboard_is_taken_away_and_nothing_is_left_of_that()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Send(Asking(null));
        var after = TelegramStage.Screen("three", serial: 3);
        await stage.Send(after with { Screen = after.Screen with { AskedContact = true } });
        stage.Chat.Keys.ShouldBeEmpty();
        stage.Chat.Messages.ShouldHaveSingleItem().Text.ShouldBe("three");
        stage.Api.RequestsOf("sendMessage").Count(request => request.Body.TryGetProperty("reply_markup", out var markup) && markup.TryGetProperty("remove_keyboard", out _)).ShouldBe(1);
    }

    [Fact]
    public async Task A_sign_that_cannot_be_taken_back_stops_nothing()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Send(Asking(null));
        stage.Api.Faults.Next(FaultKind.ServerError, method: "deleteMessage");
        var after = TelegramStage.Screen("three", serial: 3);
        (await stage.Send(after with { Screen = after.Screen with { AskedContact = true } })).ShouldBeOfType<SendResult.Sent>();
        stage.Chat.Last!.Text.ShouldBe("three");
        stage.Chat.Keys.ShouldBeEmpty();
    }

    [Fact]
    public async Task Hide_takes_the_keyboard_away_too()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Send(Asking(null));
        await stage.Send(new Outgoing.Vanish { Address = $"{TelegramStage.Person}", Line = "☁" });
        stage.Chat.Keys.ShouldBeEmpty();
    }

    private static Outgoing.Show Asking(Press? answers)
    {
        var show = TelegramStage.Screen("two", serial: 2, answers: answers);
        return show with { Screen = show.Screen with { AsksContact = "📱 Мой номер" } };
    }
}
