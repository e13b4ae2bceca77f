using Outreach.Loopback;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Telegram;

public sealed class TelegramTroubleTests
{
    [Fact]
    public async Task Too_many_is_a_pause_for_everyone_and_nothing_was_sent()
    {
        await using var stage = await TelegramStage.Open();
        stage.Api.Faults.Next(FaultKind.TooMany, retryAfter: 17);
        (await stage.Show("one")).ShouldBe(new SendResult.Throttled(TimeSpan.FromSeconds(17), Everyone: true));
        stage.Api.Calls("sendMessage").ShouldBe(1);
        stage.Chat.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_blocked_us_cannot_be_reached()
    {
        await using var stage = await TelegramStage.Open();
        stage.Chat.Block();
        (await stage.Show("one")).ShouldBeOfType<SendResult.Unreachable>();
        stage.Health.Reports["telegram"].Trouble.ShouldBeNull();
    }

    [Fact]
    public async Task Who_never_wrote_cannot_be_reached()
    {
        await using var stage = await TelegramStage.Open();
        (await stage.Send(TelegramStage.Screen("one") with { Address = "404404" })).ShouldBeOfType<SendResult.Unreachable>();
    }

    [Fact]
    public async Task What_telegram_will_never_take_is_refused_without_a_word_of_it()
    {
        await using var stage = await TelegramStage.Open();
        var screen = TelegramStage.Screen("secret words");
        var longCode = screen with { Screen = screen.Screen with { Options = [new Button(new string('ж', 40), "label")] } };
        (await stage.Send(longCode)).ShouldBe(new SendResult.Refused("a button's data is not 1 to 64 bytes"));
        (await stage.Show(" ")).ShouldBe(new SendResult.Refused("the text is empty"));
        (await stage.Show("t", options: [" "])).ShouldBeOfType<SendResult.Refused>();
        (await stage.Send(screen with { Address = "not a number" })).ShouldBeOfType<SendResult.Refused>();
    }

    [Theory]
    [InlineData(FaultKind.ServerError, "500", true)]
    [InlineData(FaultKind.BadGateway, "502", true)]
    [InlineData(FaultKind.Unauthorized, "Telegram:Token is not accepted", false)]
    [InlineData(FaultKind.Conflict, "Another program", false)]
    [InlineData(FaultKind.Hang, "does not answer in time", true)]
    [InlineData(FaultKind.HangAfter, "does not answer in time", true)]
    [InlineData(FaultKind.CutBefore, "cannot be reached", true)]
    [InlineData(FaultKind.CutAfter, "cannot be reached", true)]
    public async Task Trouble_is_a_failure_that_operators_can_read_and_that_is_over_when_it_works(FaultKind fault, string trouble, bool inDoubt)
    {
        var hangs = fault is FaultKind.Hang or FaultKind.HangAfter;
        await using var stage = await TelegramStage.Open(hangs ? TimeSpan.FromSeconds(1) : null);
        if (hangs)
            await stage.Show("the connection stands");
        var before = stage.Api.Calls("sendMessage");
        stage.Api.Faults.Next(fault);
        var failed = (await stage.Show("one")).ShouldBeOfType<SendResult.Failed>();
        failed.Why.ShouldContain(trouble);
        failed.InDoubt.ShouldBe(inDoubt, "a broadcast that is in doubt does not go again");
        stage.Health.Reports["telegram"].Trouble!.ShouldContain(trouble);
        stage.Api.Calls("sendMessage").ShouldBe(before + 1, "a client that repeats by itself would send twice");
        (await stage.Show("one")).ShouldBeOfType<SendResult.Sent>();
        stage.Health.Reports["telegram"].Trouble.ShouldBeNull();
    }

    [Fact]
    public async Task That_the_bot_is_not_let_in_is_written_down_for_all_workers_until_it_is()
    {
        await using var stage = await TelegramStage.Open();
        for (var times = 0; times < 10; times++)
        {
            stage.Api.Faults.Next(FaultKind.Unauthorized);
            await stage.Show("one");
        }

        var trouble = stage.Kept.Troubles.ShouldHaveSingleItem();
        (trouble.Channel, trouble.Part, trouble.Until - trouble.Since).ShouldBe(("telegram", "", TimeSpan.FromMinutes(5)));
        trouble.What.ShouldContain("Telegram:Token is not accepted");
        stage.Kept.Writings.ShouldBe(1, "it did not change");
        stage.Time.Advance(TimeSpan.FromMinutes(3));
        stage.Api.Faults.Next(FaultKind.Unauthorized);
        await stage.Show("one");
        stage.Kept.Troubles.ShouldHaveSingleItem().Until.ShouldBe(trouble.Since.AddMinutes(8));
        (await stage.Show("one")).ShouldBeOfType<SendResult.Sent>();
        stage.Kept.Troubles.ShouldBeEmpty();
        (await stage.Show("two")).ShouldBeOfType<SendResult.Sent>();
        stage.Kept.Writings.ShouldBe(3);
    }

    [Fact]
    public async Task A_dead_network_is_a_failure_without_token_or_address()
    {
        var stage = await TelegramStage.Open();
        await stage.DisposeAsync();
        await using var again = await TelegramStage.Open();
        using var http = new HttpClient();
        again.Options.ApiUrl = stage.Api.Address.ToString();
        var channel = again.Before(http);
        var failed = (await channel.Send(TelegramStage.Screen("one"), ChatState.Empty, CancellationToken.None)).ShouldBeOfType<SendResult.Failed>();
        failed.InDoubt.ShouldBeFalse("there was no connection by which it could have gone");
        var why = failed.Why;
        why.ShouldNotContain("SECRETTOKEN");
        why.ShouldNotContain("7001");
    }

    [Theory]
    [InlineData("http://no-such-host.invalid")]
    [InlineData("https://127.0.0.1")]
    public async Task What_no_connection_could_carry_is_not_in_doubt(string address)
    {
        await using var stage = await TelegramStage.Open();
        using var http = new HttpClient();
        // Behind the second address somebody listens who does not speak TLS.
        stage.Options.ApiUrl = address.EndsWith('1') ? $"{address}:{stage.Api.Address.Port}" : address;
        var channel = stage.Before(http);
        var failed = (await channel.Send(TelegramStage.Screen("one"), ChatState.Empty, CancellationToken.None)).ShouldBeOfType<SendResult.Failed>();
        failed.InDoubt.ShouldBeFalse();
    }

    [Fact]
    public async Task Our_own_stop_is_not_a_failure()
    {
        await using var stage = await TelegramStage.Open();
        stage.Api.Faults.Next(FaultKind.Hang);
        using var stop = new CancellationTokenSource();
        var sending = stage.Channel.Send(TelegramStage.Screen("one"), ChatState.Empty, stop.Token);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(sending);
    }

    [Fact]
    public async Task A_throttled_answer_to_a_press_is_told_when_the_edit_may_be_repeated()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Show("one");
        stage.Api.Faults.Next(FaultKind.TooMany, method: "answerCallbackQuery", retryAfter: 3);
        var press = stage.Press("Да");
        (await stage.Show("two", answers: press)).ShouldBeOfType<SendResult.Throttled>();
        (await stage.Show("two", answers: press)).ShouldBeOfType<SendResult.Sent>();
        stage.Chat.Messages.ShouldHaveSingleItem().Text.ShouldBe("two");
        stage.Api.UnansweredPresses.ShouldBe(0);
    }

    [Fact]
    public async Task A_press_that_was_answered_ahead_is_not_answered_again_with_its_screen()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Show("one");
        var press = stage.Press("Да");
        await stage.Channel.Acknowledge(press, CancellationToken.None);
        stage.Api.UnansweredPresses.ShouldBe(0);
        (await stage.Show("two", answers: press)).ShouldBeOfType<SendResult.Sent>();
        stage.Api.Calls("answerCallbackQuery").ShouldBe(1);
    }

    [Fact]
    public async Task A_press_that_could_not_be_answered_ahead_is_answered_with_its_screen_and_none_is_tried_ahead_until_Telegram_allows()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Show("one");
        stage.Api.Faults.Next(FaultKind.TooMany, method: "answerCallbackQuery", retryAfter: 3);
        var press = stage.Press("Да");
        await stage.Channel.Acknowledge(press, CancellationToken.None);
        await stage.Channel.Acknowledge(press, CancellationToken.None);
        stage.Api.Calls("answerCallbackQuery").ShouldBe(1);
        (await stage.Show("two", answers: press)).ShouldBeOfType<SendResult.Throttled>("an edit can be repeated, and the button waits");
        (await stage.Show("two", answers: press)).ShouldBeOfType<SendResult.Sent>();
        stage.Api.UnansweredPresses.ShouldBe(0);
    }

    [Fact]
    public async Task A_throttled_answer_to_a_press_does_not_double_a_new_screen()
    {
        await using var stage = await TelegramStage.Open();
        await stage.Show("one");
        var press = stage.Press("Да");
        stage.State = stage.State with { Living = null };
        stage.Api.Faults.Next(FaultKind.TooMany, method: "answerCallbackQuery");
        (await stage.Show("two", answers: press)).ShouldBeOfType<SendResult.Sent>();
    }
}
