using Outreach.Loopback;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Telegram;

public sealed class BoardTests
{
    private static readonly Outgoing.Board Queue = new() { Address = "7001", Name = "queue", Text = "3", Options = [new("go", "Го"), new("stop", "Стоп")] };

    [Fact]
    public async Task A_board_stands_beside_the_screen_with_its_options_one_to_a_row()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Show("one");
        var living = stage.State.Living;
        var sent = (await stage.Send(Queue)).ShouldBeOfType<SendResult.Sent>();
        (sent.Living, sent.Gone.Count, sent.Board).ShouldBe((null, 0, new ChatBoard("queue", $"{stage.Chat.Last!.Id}")));
        stage.Chat.Last.Keyboard.Select(row => row.Single().Data).ShouldBe(["0.go", "0.stop"]);
        stage.State.Living.ShouldBe(living);
        stage.State.Boards.ShouldBe([sent.Board!]);
    }

    [Fact]
    public async Task The_next_of_its_name_changes_it_where_it_stands_and_others_stand_beside_it()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Send(Queue);
        await stage.Send(Queue with { Name = "other", Text = "other" });
        var sent = (await stage.Send(Queue with { Text = "2", Options = [] })).ShouldBeOfType<SendResult.Sent>();
        sent.Board.ShouldBe(stage.State.Boards.Single(board => board.Name == "queue"));
        stage.Chat.Messages.Select(message => (message.Text, message.Keyboard.Count)).ShouldBe([("2", 0), ("other", 2)]);
        stage.Api.Calls("sendMessage").ShouldBe(2);
    }

    [Fact]
    public async Task A_board_that_does_not_change_has_worked()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Send(Queue);
        (await stage.Send(Queue)).ShouldBeOfType<SendResult.Sent>().Board.ShouldBe(stage.State.Boards.Single());
        stage.Api.Calls("sendMessage").ShouldBe(1);
    }

    [Fact]
    public async Task One_that_is_gone_is_sent_anew()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Send(Queue);
        stage.Chat.Forget(int.Parse(stage.State.Boards.Single().Reference));
        await stage.Send(Queue with { Text = "2" });
        var message = stage.Chat.Messages.ShouldHaveSingleItem();
        (message.Text, stage.State.Boards.Single().Reference).ShouldBe(("2", $"{message.Id}"));
    }

    [Fact]
    public async Task A_press_under_it_is_answered_and_changes_it()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Send(Queue);
        stage.Api.Faults.Next(FaultKind.TooMany, method: "answerCallbackQuery", retryAfter: 3);
        var press = stage.Press("Го");
        (await stage.Send(Queue with { Text = "2", Answers = press })).ShouldBeOfType<SendResult.Throttled>("an edit can be repeated, and the button waits");
        (await stage.Send(Queue with { Text = "2", Answers = press })).ShouldBeOfType<SendResult.Sent>();
        stage.Api.UnansweredPresses.ShouldBe(0);
        stage.Chat.Messages.ShouldHaveSingleItem().Text.ShouldBe("2");
    }

    [Fact]
    public async Task It_is_one_message_however_long()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Send(Queue with { Text = new string('а', 5000) });
        stage.Chat.Messages.ShouldHaveSingleItem().Text.ShouldBe(new string('а', 4095) + "…");
        (await stage.Send(Queue with { Text = " " })).ShouldBe(new SendResult.Refused("the text is empty"));
    }

    [Fact]
    public async Task Trouble_at_changing_it_brings_no_second_one()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Send(Queue);
        stage.Api.Faults.Next(FaultKind.ServerError, method: "editMessageText");
        (await stage.Send(Queue with { Text = "2" })).ShouldBeOfType<SendResult.Failed>();
        (await stage.Send(Queue with { Text = "2" })).ShouldBeOfType<SendResult.Sent>();
        stage.Chat.Messages.ShouldHaveSingleItem().Text.ShouldBe("2");
    }
}
