using Outreach.Loopback;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Telegram;

public sealed class NoteTests
{
    private static readonly Outgoing.Note Plain = new() { Address = "7001", Text = "Жаңылык" };
    private static readonly MediaFile Photo = new("telegram", MediaKind.Picture, "AgAC1");
    private static readonly MediaFile Voice = new("telegram", MediaKind.Voice, "AwAC1");
    private static readonly string Long = string.Concat(Enumerable.Repeat(new string('а', 998) + ". ", 9)).Trim();

    [Fact]
    public async Task A_note_stands_beside_the_screen_which_stays_as_it_was()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Show("one");
        var living = stage.State.Living;
        var sent = (await stage.Send(Plain)).ShouldBeOfType<SendResult.Sent>();
        (sent.Living, sent.Gone.Count, sent.Board).ShouldBe((null, 0, null));
        sent.Also.ShouldBe([$"{stage.Chat.Last!.Id}"]);
        (stage.State.Living, stage.State.Recent.Count).ShouldBe((living, 2));
        stage.Chat.Messages.Select(message => (message.Text, message.Keyboard.Count)).ShouldBe([("one", 3), ("Жаңылык", 0)]);
        stage.Api.RequestsOf("sendMessage")[^1].Body.GetProperty("link_preview_options").GetProperty("is_disabled").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Its_commands_are_one_row_and_belong_to_no_screen()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Send(Plain with { Commands = [new("menu", "Меню"), new("stop", "Токтот")] });
        stage.Chat.Last!.Keyboard.ShouldHaveSingleItem().Select(button => button.Data).ShouldBe(["0.menu", "0.stop"]);
        var press = stage.Press("Меню");
        await stage.Show("two", answers: press);
        stage.Chat.Messages.Select(message => message.Text).ShouldBe(["Жаңылык", "two"]);
        stage.Api.UnansweredPresses.ShouldBe(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_photo_or_voice_has_the_words_under_it(bool photo)
    {
        await using var stage = await TelegramStage.Open();
        await stage.Send(Plain with { Text = new string('а', 1024), File = photo ? Photo : Voice, Commands = [new("menu", "Меню")] });
        var message = stage.Chat.Messages.ShouldHaveSingleItem();
        (message.Kind, message.File, message.Text.Length, message.Keyboard.Count).ShouldBe(photo ? ("photo", "AgAC1", 1024, 1) : ("voice", "AwAC1", 1024, 1));
    }

    [Fact]
    public async Task A_photo_without_words_is_a_note_too()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Send(Plain with { Text = " ", File = Photo });
        stage.Chat.Messages.ShouldHaveSingleItem().Kind.ShouldBe("photo");
        (await stage.Send(Plain with { Text = " " })).ShouldBe(new SendResult.Refused("the text is empty"));
    }

    [Fact]
    public async Task Words_too_long_for_it_follow_with_the_commands()
    {
        await using var stage = await TelegramStage.Open();
        var sent = (await stage.Send(Plain with { Text = new string('а', 1025), File = Photo, Commands = [new("menu", "Меню")] })).ShouldBeOfType<SendResult.Sent>();
        stage.Chat.Messages.Select(message => (message.Kind, message.Text.Length, message.Keyboard.Count)).ShouldBe([("photo", 0, 0), ("text", 1025, 1)]);
        sent.Also.ShouldBe(stage.Chat.Messages.Select(message => $"{message.Id}"));
    }

    [Fact]
    public async Task A_repetition_goes_on_where_it_was_interrupted()
    {
        await using var stage = await TelegramStage.Open();
        var note = Plain with { Text = Long, File = Voice };
        stage.Api.Faults.LimitPerSecond = 2;
        (await stage.Send(note)).ShouldBeOfType<SendResult.Throttled>();
        stage.Api.Faults.LimitPerSecond = null;
        (await stage.Send(note)).ShouldBeOfType<SendResult.Sent>().Also.Count.ShouldBe(4);
        stage.Chat.Messages.Select(message => message.Kind).ShouldBe(["voice", "text", "text", "text"]);
        (await stage.Send(note)).ShouldBeOfType<SendResult.Sent>();
        stage.Chat.Messages.Count.ShouldBe(8, "the next one is whole again");
    }

    [Theory]
    [InlineData("simulator-chat", MediaKind.Picture)]
    [InlineData("telegram", MediaKind.Place)]
    public async Task What_this_channel_cannot_send_is_left_out(string channel, MediaKind kind)
    {
        await using var stage = await TelegramStage.Open();
        await stage.Send(Plain with { File = new MediaFile(channel, kind, "simulated") });
        stage.Chat.Messages.ShouldHaveSingleItem().Kind.ShouldBe("text");
    }

    [Fact]
    public async Task Who_lets_nobody_send_her_voices_gets_the_words()
    {
        await using var stage = await TelegramStage.Open();
        stage.Api.Faults.Always(FaultKind.NoVoices, method: "sendVoice");
        await stage.Send(Plain with { File = Voice, Commands = [new("menu", "Меню")] });
        var message = stage.Chat.Messages.ShouldHaveSingleItem();
        (message.Kind, message.Text, message.Keyboard.Count).ShouldBe(("text", "Жаңылык", 1));
    }

    [Fact]
    public async Task A_file_that_telegram_does_not_know_is_refused_in_our_words()
    {
        await using var stage = await TelegramStage.Open();
        (await stage.Send(Plain with { File = Photo with { Id = "nonsense" } })).ShouldBe(new SendResult.Refused("Telegram does not know this photo or voice"));
    }
}
