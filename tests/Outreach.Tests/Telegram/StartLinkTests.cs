using Outreach.Loopback;
using Outreach.Messaging.Channels;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Telegram;

public sealed class StartLinkTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_opens_the_talk_with_its_code_and_the_bot_s_name_is_asked_once()
    {
        await using var stage = await TelegramStage.Open();
        (await stage.Channel.Link("invite-Ab_9", Stop)).ShouldBe("https://t.me/loopback_bot?start=invite-Ab_9");
        (await stage.Channel.Link("other", Stop)).ShouldBe("https://t.me/loopback_bot?start=other");
        stage.Api.Calls("getMe").ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("кыргызча")]
    [InlineData("a&b=c")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public async Task A_code_that_no_link_can_carry_has_none(string code)
    {
        await using var stage = await TelegramStage.Open();
        (await stage.Channel.Link(code, Stop)).ShouldBeNull();
        stage.Api.Calls("getMe").ShouldBe(0);
    }

    [Theory]
    [InlineData(FaultKind.TooMany)]
    [InlineData(FaultKind.BadGateway)]
    [InlineData(FaultKind.CutBefore)]
    public async Task In_trouble_there_is_none_and_it_is_asked_again(FaultKind fault)
    {
        await using var stage = await TelegramStage.Open();
        stage.Api.Faults.Next(fault);
        (await stage.Channel.Link("code", Stop)).ShouldBeNull();
        (await stage.Channel.Link("code", Stop)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_channel_that_knows_no_links_has_none()
        => (await ((IChannel)new TestPhone(TestPhone.Sms, buttons: false)).Link("code", Stop)).ShouldBeNull();
}
