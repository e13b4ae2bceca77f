using System.Text;
using Outreach.Loopback;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Delivered;
using Outreach.Twilio.Sending;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Twilio;

/// <summary>What Twilio took is taken, whatever its answer looks like.</summary>
public sealed class TwilioTakenTests
{
    private const string Words = "secretwords";

    [Theory]
    [InlineData(FaultKind.BadDate, 0)]
    [InlineData(FaultKind.CutAnswerLate, 0)]
    [InlineData(FaultKind.CutAnswer, 1)]
    [InlineData(FaultKind.PageAnswer, 1)]
    [InlineData(FaultKind.EmptyAnswer, 1)]
    public async Task An_answer_that_cannot_be_read_is_looked_up_and_nothing_is_sent_twice(FaultKind kind, int looks)
    {
        await using var stage = await TwilioStage.Open();
        await stage.Say(Words);
        await stage.Say(Words, "+996555000002");
        stage.Twilio.Faults.Next(kind, method: "Messages");
        var sent = (await stage.Say(Words)).ShouldBeOfType<SendResult.Sent>();
        sent.Receipt.ShouldBe(new Receipt(stage.Twilio.Messages[^1].Sid, DeliveryState.Accepted, 1, null));
        (stage.Twilio.Posts, stage.Twilio.Looks).ShouldBe((3, looks));
        stage.Lines.ShouldContain(stage.Twilio.Messages[^1].Sid);
        stage.Lines.ShouldNotContain(Words);
        stage.Lines.ShouldNotContain(TwilioStage.Number[1..]);
    }

    [Theory]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.BadGateway)]
    [InlineData(FaultKind.TooMany)]
    public async Task What_cannot_be_looked_up_either_is_paid_for_and_not_sent_again(FaultKind kind)
    {
        await using var stage = await TwilioStage.Open(options => options.Prices = new() { ["996"] = 0.4m });
        for (var time = 0; time < 2; time++)
        {
            stage.Twilio.Faults.Next(FaultKind.EmptyAnswer, method: "Messages");
            stage.Twilio.Faults.Next(kind, method: "List");
        }

        var first = (await stage.Say(Words)).ShouldBeOfType<SendResult.Sent>().Receipt!;
        var second = (await stage.Say(Words)).ShouldBeOfType<SendResult.Sent>().Receipt!;
        (first.State, first.Segments, first.Cost).ShouldBe((DeliveryState.Accepted, 1, 0.4m));
        first.Reference.ShouldStartWith("nameless-");
        second.Reference.ShouldNotBe(first.Reference, "each is counted");
        stage.Twilio.Posts.ShouldBe(2);
        stage.AccountTrouble.ShouldBeNull();
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_behind_its_201_is_no_reason_to_send_again()
    {
        await using var stage = await TwilioStage.Open(timeout: TimeSpan.FromSeconds(1));
        stage.Twilio.Faults.Next(FaultKind.HangAnswer, method: "Messages");
        var sent = (await stage.Say(Words)).ShouldBeOfType<SendResult.Sent>();
        sent.Receipt!.Reference.ShouldBe(stage.Twilio.Messages.ShouldHaveSingleItem().Sid);
        stage.Twilio.Posts.ShouldBe(1);
    }

    [Theory]
    [InlineData("{\"sid\":\"SM0123456789abcdef0123456789abcdef\",\"date_cr", "SM0123456789abcdef0123456789abcdef")]
    [InlineData("{\"a\":{\"sid\":\"x\"},\"b\":[{}],\"sid\":\"SM0123456789abcdef0123456789abcdef\"}", "SM0123456789abcdef0123456789abcdef")]
    [InlineData("{\"body\":\"\\\"sid\\\":\\\"SM11111111111111111111111111111111\\\"\",\"to\":\"x", null)]
    [InlineData("{\"sid\":\"SM0123456789abcdef01", null)]
    [InlineData("{\"sid\":\"+996555000001\"}", null)]
    [InlineData("{\"sid\":null}", null)]
    [InlineData("<html>", null)]
    [InlineData("[]", null)]
    [InlineData("", null)]
    public void An_id_is_read_as_far_as_it_came(string answer, string? sid) => TakenId.In(Encoding.UTF8.GetBytes(answer)).ShouldBe(sid);
}
