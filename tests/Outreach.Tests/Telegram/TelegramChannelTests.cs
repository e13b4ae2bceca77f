using Outreach.Loopback;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Telegram;

public sealed class TelegramChannelTests
{
    [Fact]
    public async Task A_screen_is_a_message_with_its_buttons()
    {
        await using var stage = await TelegramStage.Open();
        var sent = (await stage.Show("Салам", serial: 7)).ShouldBeOfType<SendResult.Sent>();
        var message = stage.Chat.Messages.ShouldHaveSingleItem();
        sent.Living.ShouldBe($"{message.Id}");
        message.Text.ShouldBe("Салам");
        message.Keyboard.Select(row => string.Join(' ', row.Select(button => $"{button.Label}={button.Data}"))).ShouldBe(["Да=7.1", "Нет=7.2", "Меню=7.menu ☁=7.hide"]);
        stage.Health.Reports["telegram"].Trouble.ShouldBeNull();
    }

    [Theory]
    [InlineData("_under_ *stars* `ticks` [link](https://example.org) <b>bold</b> & </i> ~ || \\")]
    [InlineData("1 < 2 _")]
    public async Task No_sign_is_taken_for_markup(string text)
    {
        await using var stage = await TelegramStage.Open();
        await stage.Show(text);
        stage.Chat.Last!.Text.ShouldBe(text);
        var body = stage.Api.RequestsOf("sendMessage").ShouldHaveSingleItem().Body;
        body.TryGetProperty("parse_mode", out _).ShouldBeFalse();
        body.TryGetProperty("protect_content", out _).ShouldBeFalse();
        body.GetProperty("link_preview_options").GetProperty("is_disabled").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_press_under_the_living_screen_changes_it_in_place_and_frees_the_button()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Show("one");
        var sent = (await stage.Show("two", serial: 2, answers: stage.Press("Да"))).ShouldBeOfType<SendResult.Sent>();
        sent.Living.ShouldBe(stage.State.Living);
        stage.Chat.Messages.ShouldHaveSingleItem().Text.ShouldBe("two");
        stage.Chat.Last!.Buttons.First().Data.ShouldBe("2.1");
        stage.Api.UnansweredPresses.ShouldBe(0);
        stage.Api.Calls("sendMessage").ShouldBe(1);
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_has_worked()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Show("one");
        var living = stage.State.Living;
        var sent = (await stage.Show("one", answers: stage.Press("Да"))).ShouldBeOfType<SendResult.Sent>();
        (sent.Living, sent.Gone.Count).ShouldBe((living, 0));
        stage.Api.Calls("sendMessage").ShouldBe(1);
    }

    [Fact]
    public async Task Words_bring_a_new_screen_and_the_old_one_goes()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Show("one");
        var old = stage.State.Living!;
        stage.Hear("да");
        var sent = (await stage.Show("two")).ShouldBeOfType<SendResult.Sent>();
        sent.Gone.ShouldBe([old]);
        stage.Chat.Messages.Select(message => message.Text).ShouldBe(["да", "two"]);
        stage.State.Recent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_press_under_an_older_screen_brings_a_new_one()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Show("one");
        var press = stage.Press("Да");
        stage.State = stage.State with { Living = null };
        await stage.Show("two", answers: press);
        stage.Chat.Messages.Select(message => message.Text).ShouldBe(["one", "two"]);
        stage.Api.UnansweredPresses.ShouldBe(0);
    }

    [Fact]
    public async Task A_living_screen_that_she_deleted_is_sent_anew()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Show("one");
        var (press, old) = (stage.Press("Да"), stage.State.Living!);
        stage.Chat.Forget(int.Parse(old));
        var sent = (await stage.Show("two", answers: press)).ShouldBeOfType<SendResult.Sent>();
        sent.Gone.ShouldBe([old]);
        stage.Chat.Messages.ShouldHaveSingleItem().Text.ShouldBe("two");
    }

    [Fact]
    public async Task An_old_screen_that_cannot_be_deleted_loses_its_buttons()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Show("one");
        stage.Time.Advance(TimeSpan.FromHours(49));
        (await stage.Show("two")).ShouldBeOfType<SendResult.Sent>().Gone.ShouldBeEmpty();
        stage.Chat.Messages.Select(message => (message.Text, message.Keyboard.Count)).ShouldBe([("one", 0), ("two", 3)]);
    }

    [Fact]
    public async Task Trouble_with_the_old_screen_does_not_undo_the_new_one()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Show("one");
        stage.Api.Faults.Always(FaultKind.TooMany, "deleteMessage");
        (await stage.Show("two")).ShouldBeOfType<SendResult.Sent>();
    }

    [Fact]
    public async Task A_long_text_comes_in_parts_with_the_buttons_under_the_last()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Show("one");
        var text = string.Concat(Enumerable.Repeat(new string('а', 998) + ". ", 9));
        var sent = (await stage.Show(text, serial: 2, answers: stage.Press("Да"))).ShouldBeOfType<SendResult.Sent>();
        stage.Chat.Messages.Select(message => message.Keyboard.Count).ShouldBe([0, 0, 3]);
        sent.Also.Append(sent.Living).ShouldBe(stage.Chat.Messages.Select(message => $"{message.Id}"));
        stage.Api.Calls("editMessageText").ShouldBe(0);
    }

    [Fact]
    public async Task A_long_text_goes_on_where_it_was_interrupted()
    {
        await using var stage = await TelegramStage.Open();
        var text = string.Concat(Enumerable.Repeat(new string('а', 998) + ". ", 9));
        stage.Api.Faults.LimitPerSecond = 2;
        (await stage.Show(text)).ShouldBeOfType<SendResult.Throttled>();
        stage.Api.Faults.LimitPerSecond = null;
        var sent = (await stage.Show(text)).ShouldBeOfType<SendResult.Sent>();
        stage.Chat.Messages.Count.ShouldBe(3);
        sent.Also.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_passing_word_answers_the_press_and_leaves_no_message()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Show("one");
        var toast = new Outgoing.Toast { Address = "7001", Text = "Эскирди", Answers = stage.Press("Да") };
        (await stage.Send(toast)).ShouldBeOfType<SendResult.Sent>().Living.ShouldBeNull();
        stage.Chat.Log[^1].ShouldBe(stage.Chat.Log[^1] with { Kind = LoopbackEventKind.BotAnsweredPress, Text = "Эскирди" });
        (await stage.Send(toast)).ShouldBeOfType<SendResult.Sent>();
        (await stage.Send(toast with { Answers = null })).ShouldBeOfType<SendResult.Sent>();
        stage.Api.Calls("answerCallbackQuery").ShouldBe(2);
        stage.Chat.Messages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_press_that_is_too_old_to_be_answered_still_brings_its_screen()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Show("one");
        var press = stage.Press("Да");
        stage.Api.ExpireCallbacks();
        (await stage.Show("two", answers: press)).ShouldBeOfType<SendResult.Sent>();
        stage.Chat.Last!.Text.ShouldBe("two");
    }
}
