using Outreach.Loopback;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Telegram;

public sealed class VanishTests
{
    private static readonly Outgoing.Vanish Weather = new() { Address = "7001", Line = "Бишкек: +12…+18" };

    [Fact]
    public async Task What_is_to_leave_a_colleagues_chat_is_taken_away_or_written_over_where_it_is_too_old_and_all_else_stays()
    {
        await using var stage = await TelegramStage.Open();
        var note = new Outgoing.Note { Address = $"{TelegramStage.Person}", Text = "меня держат" };
        var old = ((SendResult.Sent)await stage.Send(note)).Also.Single();
        stage.Time.Advance(TimeSpan.FromHours(49));
        var young = ((SendResult.Sent)await stage.Send(note)).Also.Single();
        var other = ((SendResult.Sent)await stage.Send(note with { Text = "Смена в 9:00" })).Also.Single();
        var remove = new Outgoing.Remove { Address = $"{TelegramStage.Person}", References = [old, young, "4711"], Line = "удалено" };
        var result = (SendResult.Sent)await stage.Send(remove);
        result.Gone.ShouldContain(young);
        stage.Chat.Messages.Where(message => message.FromBot).Select(message => message.Text).ShouldBe(["удалено", "Смена в 9:00"]);
        stage.State.Recent.Select(message => message.Reference).ShouldBe([other]);
    }

    [Fact]
    public async Task Hers_and_ours_go_and_one_harmless_line_stays()
    {
        await using var stage = await TelegramStage.Open();
        stage.Hear("/start");
        await stage.Show("one");
        stage.Hear("погода");
        var sent = (await stage.Send(Weather)).ShouldBeOfType<SendResult.Sent>();
        var line = stage.Chat.Messages.ShouldHaveSingleItem();
        (line.Text, line.Keyboard.Count).ShouldBe((Weather.Line, 0));
        (sent.Living, sent.Gone.Count).ShouldBe((null, 3));
        sent.Also.ShouldBe([$"{line.Id}"]);
        stage.State.Living.ShouldBeNull();
        stage.Api.RequestsOf("sendMessage")[^1].Body.GetProperty("reply_markup").GetProperty("remove_keyboard").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Twice_leaves_the_same_as_once()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Show("one");
        await stage.Send(Weather);
        await stage.Send(Weather);
        stage.Chat.Messages.ShouldHaveSingleItem().Text.ShouldBe(Weather.Line);
        stage.State.Recent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_press_on_the_cloud_is_answered()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Show("one");
        await stage.Send(Weather with { Answers = stage.Press("☁") });
        stage.Api.UnansweredPresses.ShouldBe(0);
    }

    [Fact]
    public async Task More_than_a_hundred_go_in_several_calls()
    {
        await using var stage = await TelegramStage.Open();
        stage.State = new ChatState { Recent = [.. Enumerable.Range(0, 130).Select(number => new ChatMessage($"{stage.Chat.Say($"{number}")}", stage.Time.GetUtcNow()))] };
        (await stage.Send(Weather)).ShouldBeOfType<SendResult.Sent>().Gone.Count.ShouldBe(130);
        stage.Chat.Messages.Count.ShouldBe(1);
        stage.Api.Calls("deleteMessages").ShouldBe(2);
    }

    [Fact]
    public async Task One_that_is_too_old_does_not_keep_the_others_there()
    {
        await using var stage = await TelegramStage.Open();
        var old = stage.Chat.Say("old");
        stage.Time.Advance(TimeSpan.FromHours(47));
        stage.State = new ChatState { Recent = [new ChatMessage($"{old}", stage.Time.GetUtcNow())] };
        stage.Hear("new");
        stage.Time.Advance(TimeSpan.FromHours(2));
        var sent = (await stage.Send(Weather)).ShouldBeOfType<SendResult.Sent>();
        sent.Gone.Count.ShouldBe(1);
        stage.Chat.Messages.Select(message => message.Text).ShouldBe(["old", Weather.Line]);
    }

    [Fact]
    public async Task A_last_screen_too_old_to_be_deleted_is_written_over()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Show("one");
        stage.Time.Advance(TimeSpan.FromDays(5));
        await stage.Send(Weather);
        stage.Chat.Messages.Select(message => (message.Text, message.Keyboard.Count)).ShouldBe([(Weather.Line, 0), (Weather.Line, 0)]);
        stage.State.Living.ShouldBeNull();
    }

    [Fact]
    public async Task Notes_and_boards_go_too()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Show("one");
        await stage.Send(new Outgoing.Note { Address = "7001", Text = "note", File = new MediaFile("telegram", MediaKind.Picture, "AgAC1") });
        await stage.Send(new Outgoing.Board { Address = "7001", Name = "queue", Text = "board" });
        (await stage.Send(Weather)).ShouldBeOfType<SendResult.Sent>().Gone.Count.ShouldBe(3);
        stage.Chat.Messages.ShouldHaveSingleItem().Text.ShouldBe(Weather.Line);
        stage.State.Boards.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_board_too_old_to_be_deleted_is_written_over()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Send(new Outgoing.Board { Address = "7001", Name = "queue", Text = "board", Options = [new Button("go", "Go")] });
        stage.Time.Advance(TimeSpan.FromDays(5));
        await stage.Send(Weather);
        stage.Chat.Messages.Select(message => (message.Text, message.Keyboard.Count)).ShouldBe([(Weather.Line, 0), (Weather.Line, 0)]);
        stage.State.Boards.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("deleteMessages", FaultKind.TooMany)]
    [InlineData("deleteMessages", FaultKind.CutAfter)]
    [InlineData("sendMessage", FaultKind.TooMany)]
    [InlineData("sendMessage", FaultKind.ServerError)]
    public async Task Trouble_on_the_way_is_repeated_until_it_is_done(string method, FaultKind fault)
    {
        await using var stage = await TelegramStage.Open();
        stage.Hear("a");
        await stage.Show("one");
        stage.Api.Faults.Next(fault, method: method);
        (await stage.Send(Weather)).ShouldNotBeOfType<SendResult.Sent>();
        (await stage.Send(Weather)).ShouldBeOfType<SendResult.Sent>().Gone.Count.ShouldBe(2);
        stage.Chat.Messages.ShouldHaveSingleItem().Text.ShouldBe(Weather.Line);
    }
}
