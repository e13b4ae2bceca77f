using Outreach.Messaging.Channels;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Twilio;

/// <summary>Numbers that no SMS reaches, and phones that took this one not: neither is a failure of the sending.</summary>
public sealed class TwilioGoneTests
{
    [Theory]
    [InlineData(21211)]
    [InlineData(21214)]
    [InlineData(21217)]
    [InlineData(21612)]
    [InlineData(21614)]
    [InlineData(21635)]
    [InlineData(30005)]
    [InlineData(30006)]
    public async Task A_number_that_is_dead_is_unreachable(int code)
    {
        await using var stage = await TwilioStage.Open();
        stage.Twilio.Refuse(code, status: 400);
        (await stage.Say("text")).ShouldBeOfType<SendResult.Unreachable>().ForNow.ShouldBeFalse();
    }

    [Theory]
    [InlineData(30003)]
    [InlineData(30004)]
    [InlineData(30008)]
    [InlineData(30009)]
    [InlineData(30036)]
    public async Task A_phone_that_took_this_one_not_is_unreachable_for_now(int code)
    {
        await using var stage = await TwilioStage.Open();
        stage.Twilio.Refuse(code, status: 400);
        (await stage.Say("text")).ShouldBeOfType<SendResult.Unreachable>().ForNow.ShouldBeTrue();
    }

    [Fact]
    public async Task Who_wrote_stop_to_twilio_stopped()
    {
        await using var stage = await TwilioStage.Open();
        stage.Twilio.Refuse(21610, status: 400);
        (await stage.Say("text")).ShouldBeOfType<SendResult.OptedOut>();
    }
}
