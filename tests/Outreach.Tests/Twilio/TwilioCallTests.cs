using System.Diagnostics;
using Outreach.Loopback;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Twilio;

/// <summary>What Twilio's package does not do by itself.</summary>
public sealed class TwilioCallTests
{
    private const string Words = "secretwords";

    [Fact]
    public async Task A_call_can_be_given_up_and_that_is_no_timeout()
    {
        await using var stage = await TwilioStage.Open();
        stage.Twilio.Faults.Next(FaultKind.Hang);
        using var stop = new CancellationTokenSource();
        var note = new Outgoing.Note { Address = TwilioStage.Number, Text = Words };
        var sending = stage.Channel.Send(note, ChatState.Empty, stop.Token);
        await Loopback.Running.Wait.Until(() => stage.Twilio.Posts == 1, () => "no call came");
        var began = Stopwatch.GetTimestamp();
        await stop.CancelAsync();
        var given = await Should.ThrowAsync<OperationCanceledException>(sending);
        Stopwatch.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(10));
        given.ToString().ShouldNotContain("996");
        given.InnerException.ShouldBeNull();
    }

    [Fact]
    public async Task Many_at_once_are_each_answered_for_themselves()
    {
        await using var stage = await TwilioStage.Open();
        foreach (var number in Enumerable.Range(0, 50).Where(number => number % 5 == 0))
            stage.Twilio.Refuse(21211, to: Number(number));
        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => stage.Say($"text {number}", Number(number))));
        for (var number = 0; number < 50; number++)
        {
            if (number % 5 == 0)
                results[number].ShouldBeOfType<SendResult.Unreachable>();
            else
                Reference(results[number]).ShouldBe(stage.Twilio.Phone(Number(number)).Inbox.ShouldHaveSingleItem().Sid);
        }

        static string Reference(SendResult result) => result.ShouldBeOfType<SendResult.Sent>().Receipt!.Reference;
        static string Number(int number) => $"+99655501{number:D4}";
    }

    /// <summary>Its exceptions hold the number and the account.</summary>
    [Theory]
    [InlineData(21211, 400)]
    [InlineData(20003, 401)]
    [InlineData(20404, 404)]
    [InlineData(20429, 429)]
    [InlineData(29999, 400)]
    [InlineData(20500, 500)]
    public async Task No_number_no_words_and_no_account_stand_in_what_it_says_of_a_refusal(int code, int status)
    {
        await using var stage = await TwilioStage.Open();
        stage.Twilio.Refuse(code, status);
        Silent(stage, await stage.Say(Words));
    }

    [Theory]
    [InlineData(FaultKind.CutBefore)]
    [InlineData(FaultKind.CutAfter)]
    [InlineData(FaultKind.Hang)]
    [InlineData(FaultKind.BadGateway)]
    [InlineData(FaultKind.CutAnswer)]
    [InlineData(FaultKind.BadDate)]
    public async Task Nor_in_what_it_says_of_trouble_on_the_way(FaultKind kind)
    {
        await using var stage = await TwilioStage.Open(timeout: kind == FaultKind.Hang ? TimeSpan.FromSeconds(1) : null);
        stage.Twilio.Faults.Next(kind, method: "Messages");
        Silent(stage, await stage.Say(Words));
    }

    [Fact]
    public async Task Nor_when_nobody_is_there()
    {
        await using var stage = await TwilioStage.Open();
        await stage.Twilio.DisposeAsync();
        var result = await stage.Say(Words);
        result.ShouldBeOfType<SendResult.Failed>().InDoubt.ShouldBeFalse();
        Silent(stage, result);
    }

    private static void Silent(TwilioStage stage, SendResult result)
    {
        var said = $"{result}\n{stage.Lines}\n{string.Join('\n', stage.Health.Reports)}";
        foreach (var secret in new[] { TwilioStage.Number[1..], Words, stage.Options.AccountSid!, stage.Options.AuthToken! })
            said.ShouldNotContain(secret);
    }
}
