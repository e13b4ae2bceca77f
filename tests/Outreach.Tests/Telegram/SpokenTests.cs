using Outreach.Content;
using Outreach.Loopback;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Telegram;

/// <summary>Recordings of what stands on screens, sent by Telegram.</summary>
public sealed class SpokenTests : IDisposable
{
    private const string File = "lesson-offer.words.ru.abc.ogg";
    private static readonly Outgoing.Spoken Spoken = new() { Address = "7001", File = File, Commands = [new("listen_always", "🔊")] };

    private readonly DirectoryInfo _content = Directory.CreateTempSubdirectory("outreach-voice");

    [Fact]
    public async Task It_travels_once_and_is_then_sent_by_its_name()
    {
        await using var stage = await Open();
        await stage.Show("one");
        (await stage.Send(Spoken)).ShouldBeOfType<SendResult.Sent>();
        System.IO.File.Delete(Path.Combine(_content.FullName, RecordingFiles.Folder, File));
        (await stage.Send(Spoken)).ShouldBeOfType<SendResult.Sent>();
        stage.Chat.Messages.Select(message => message.Kind).ShouldBe(["text", "voice"], "the second took the place of the first");
        stage.Chat.Last!.Keyboard.ShouldHaveSingleItem().ShouldHaveSingleItem().Data.ShouldBe("0.listen_always");
        stage.Api.Calls("sendVoice").ShouldBe(2);
    }

    [Fact]
    public async Task The_next_screen_takes_it_away_and_hiding_leaves_nothing_of_it()
    {
        await using var stage = await Open();
        await stage.Show("one");
        await stage.Send(Spoken);
        await stage.Show("two", serial: 2, answers: stage.Press("Да"));
        stage.Chat.Messages.Select(message => message.Text).ShouldBe(["two"]);
        await stage.Send(Spoken);
        await stage.Send(new Outgoing.Vanish { Address = "7001", Line = "☁" });
        stage.Chat.Messages.Select(message => message.Text).ShouldBe(["☁"]);
        stage.State.Boards.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_cannot_be_taken_away_any_more_is_left_alone()
    {
        await using var stage = await Open();
        await stage.Send(Spoken);
        stage.Time.Advance(TimeSpan.FromHours(49));
        await stage.Show("one");
        await stage.Show("two", serial: 2);
        stage.Api.Calls("deleteMessage").ShouldBe(2, "once too late for the recording, which is then forgotten, and once for the screen before");
    }

    [Fact]
    public async Task Who_lets_nobody_send_voices_gets_it_as_a_file_and_what_is_not_there_is_refused()
    {
        await using var stage = await Open();
        stage.Api.Faults.Always(FaultKind.NoVoices, method: "sendVoice");
        (await stage.Send(Spoken)).ShouldBeOfType<SendResult.Sent>();
        stage.Chat.Last!.Kind.ShouldBe("document");
        (await stage.Send(Spoken with { File = "../../appsettings.json" })).ShouldBe(new SendResult.Refused("the recording is not there any more"));
    }

    [Fact]
    public async Task What_somebody_spoke_is_fetched_unless_it_is_too_large()
    {
        await using var stage = await Open();
        var voice = new MediaFile("telegram", MediaKind.Voice, "AwAC1");
        RecordingFiles.IsVoice(await stage.Channel.Fetch(voice, 100, CancellationToken.None)).ShouldBeTrue();
        (await stage.Channel.Fetch(voice, 10, CancellationToken.None)).ShouldBeNull();
        (await stage.Channel.Fetch(voice with { Id = "no" }, 100, CancellationToken.None)).ShouldBeNull();
        (await stage.Channel.Fetch(voice with { Channel = "other" }, 100, CancellationToken.None)).ShouldBeNull();
    }

    public void Dispose() => _content.Delete(recursive: true);

    private async Task<TelegramStage> Open()
    {
        var stage = await TelegramStage.Open();
        stage.Content.Folder = _content.FullName;
        var folder = Directory.CreateDirectory(Path.Combine(_content.FullName, RecordingFiles.Folder));
        await System.IO.File.WriteAllBytesAsync(Path.Combine(folder.FullName, File), stage.Api.Sound);
        return stage;
    }
}
