using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Telegram;

/// <summary>What is done beside messages in a case: a sign under the person's own, protected words, and words that go away again.</summary>
public sealed class SeenTests
{
    private static readonly Outgoing.Board Words = new() { Address = "7001", Name = "said-1", Text = "В девять", Protected = true };

    [Fact]
    public async Task A_sign_stands_under_a_message_and_one_that_is_gone_needs_none()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Show("one");
        var seen = new Outgoing.Seen { Address = "7001", Message = $"{stage.Chat.Last!.Id}" };
        (await stage.Send(seen)).ShouldBeOfType<SendResult.Sent>();
        stage.Api.RequestsOf("setMessageReaction").ShouldHaveSingleItem().Body.GetProperty("reaction")[0].GetProperty("emoji").GetString().ShouldBe("👀");
        (await stage.Send(seen with { Message = "4711" })).ShouldBeOfType<SendResult.Sent>();
        (await stage.Send(seen with { Message = "none" })).ShouldBeOfType<SendResult.Refused>();
        stage.State.Recent.Count.ShouldBe(1, "it is no message");
    }

    [Fact]
    public async Task Protected_words_and_photos_are_sent_so_and_others_are_not()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Send(Words);
        await stage.Send(new Outgoing.Note { Address = "7001", Text = "Вот", Protected = true });
        await stage.Send(new Outgoing.Note { Address = "7001", Text = "Вот" });
        await stage.Send(new Outgoing.Note { Address = "7001", Text = "", File = new MediaFile("telegram", MediaKind.Picture, "AgAC1"), Protected = true });
        stage.Api.RequestsOf("sendMessage").Select(IsProtected).ShouldBe([true, true, false]);
        stage.Api.RequestsOf("sendPhoto").Select(IsProtected).ShouldBe([true]);
        await stage.Send(new Outgoing.Note { Address = "7001", Text = "договор", File = new MediaFile("telegram", MediaKind.Document, "BQAC1"), Protected = true });
        await stage.Send(new Outgoing.Note { Address = "7001", Text = "", File = new MediaFile("telegram", MediaKind.Film, "BAAC1"), Protected = true });
        stage.Api.RequestsOf("sendDocument").Select(IsProtected).ShouldBe([true]);
        stage.Api.RequestsOf("sendVideo").Select(IsProtected).ShouldBe([true]);
    }

    [Fact]
    public async Task Words_go_away_where_they_stand_and_what_is_not_known_is_refused()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Send(Words);
        await stage.Send(new Outgoing.Away { Address = "7001", Name = "said-1" });
        stage.Chat.Messages.ShouldBeEmpty();
        stage.State.Boards.ShouldBeEmpty();
        (await stage.Send(new Outgoing.Away { Address = "7001", Name = "said-1" })).ShouldBeOfType<SendResult.Refused>();
    }

    private static bool IsProtected(Outreach.Loopback.LoopbackRequest request)
        => request.Body.TryGetProperty("protect_content", out var protects) && protects.GetBoolean();
}
