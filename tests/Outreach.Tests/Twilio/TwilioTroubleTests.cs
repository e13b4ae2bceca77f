using Outreach.Loopback;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Sms;
using Outreach.Tests.Fakes;
using Outreach.Twilio.Sending;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Twilio;

public sealed class TwilioTroubleTests
{
    [Theory]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.BadGateway)]
    [InlineData(FaultKind.CutBefore)]
    [InlineData(FaultKind.CutAfter)]
    [InlineData(FaultKind.Hang)]
    public async Task Passing_trouble_is_a_failure_that_the_outbox_repeats(FaultKind kind)
    {
        var hangs = kind == FaultKind.Hang;
        await using var stage = await TwilioStage.Open(timeout: hangs ? TimeSpan.FromSeconds(1) : null);
        stage.Twilio.Faults.Next(kind);
        var failed = (await stage.Say("secretwords")).ShouldBeOfType<SendResult.Failed>();
        failed.Why.ShouldNotContain("secretwords");
        failed.Why.ShouldNotContain("996");
        failed.InDoubt.ShouldBeTrue("it may have been taken before it failed");
        stage.Twilio.Posts.ShouldBe(1, "only the outbox repeats");
        stage.AccountTrouble.ShouldBeNull();
        (await stage.Say("text")).ShouldBeOfType<SendResult.Sent>();
    }

    [Theory]
    [InlineData(20503, 400, false)]
    [InlineData(20500, 500, true)]
    public async Task What_twilio_itself_refuses_with_4xx_was_certainly_not_taken(int code, int status, bool inDoubt)
    {
        await using var stage = await TwilioStage.Open();
        stage.Twilio.Refuse(code, status);
        (await stage.Say("text")).ShouldBeOfType<SendResult.Failed>().InDoubt.ShouldBe(inDoubt);
    }

    [Fact]
    public async Task What_no_connection_could_carry_is_not_in_doubt()
    {
        await using var stage = await TwilioStage.Open();
        await stage.Twilio.DisposeAsync();
        (await stage.Say("text")).ShouldBeOfType<SendResult.Failed>().InDoubt.ShouldBeFalse();
    }

    [Fact]
    public async Task An_answer_that_is_not_twilio_s_is_no_success()
    {
        await using var stage = await TwilioStage.Open(options => options.AccountSid = "AC00000000000000000000000000000000");
        // Another account: 404. Everybody waits, and health says where to look.
        (await stage.Say("text")).ShouldBeOfType<SendResult.Throttled>().Everyone.ShouldBeTrue();
        stage.AccountTrouble!.ShouldContain("Twilio:AccountSid");
    }

    [Fact]
    public async Task Too_much_makes_everybody_wait_as_long_as_twilio_asks()
    {
        await using var stage = await TwilioStage.Open();
        stage.Twilio.Faults.Next(FaultKind.TooMany, retryAfter: 7);
        var throttled = (await stage.Say("text")).ShouldBeOfType<SendResult.Throttled>();
        (throttled.Wait, throttled.Everyone).ShouldBe((TimeSpan.FromSeconds(7), true));
        (await stage.Say("text")).ShouldBeOfType<SendResult.Throttled>();
        stage.Twilio.Posts.ShouldBe(1);
        stage.Time.Advance(TimeSpan.FromSeconds(7));
        (await stage.Say("text")).ShouldBeOfType<SendResult.Sent>();
        stage.AccountTrouble.ShouldBeNull();
    }

    [Theory]
    [InlineData(21611)]
    [InlineData(63017)]
    [InlineData(60728)]
    [InlineData(20429)]
    public async Task Every_code_for_too_much_is_known_and_the_pause_grows(int code)
    {
        await using var stage = await TwilioStage.Open();
        stage.Twilio.Refuse(code, times: 10);
        var pauses = new List<double>();
        for (var time = 0; time < 8; time++)
        {
            var throttled = (await stage.Say("text")).ShouldBeOfType<SendResult.Throttled>();
            throttled.Everyone.ShouldBeTrue();
            pauses.Add(throttled.Wait.TotalSeconds);
            stage.Time.Advance(throttled.Wait);
        }

        pauses[0].ShouldBeInRange(0.8, 1);
        pauses[3].ShouldBeInRange(6.4, 8);
        pauses[7].ShouldBeInRange(48, 60);
    }

    [Theory]
    [InlineData(21610, typeof(SendResult.OptedOut))]
    [InlineData(21211, typeof(SendResult.Unreachable))]
    [InlineData(21612, typeof(SendResult.Unreachable))]
    [InlineData(21614, typeof(SendResult.Unreachable))]
    [InlineData(21617, typeof(SendResult.Refused))]
    [InlineData(29999, typeof(SendResult.Refused))]
    public async Task What_is_wrong_with_one_message_concerns_only_that_one(int code, Type result)
    {
        await using var stage = await TwilioStage.Open();
        stage.Twilio.Refuse(code);
        (await stage.Say("text")).ShouldBeOfType(result);
        (await stage.Say("text")).ShouldBeOfType<SendResult.Sent>();
    }

    [Fact]
    public async Task Who_wrote_stop_to_twilio_has_opted_out_until_her_own_start()
    {
        await using var stage = await TwilioStage.Open();
        stage.Phone.Fields(" stop ");
        (await stage.Say("text")).ShouldBeOfType<SendResult.OptedOut>();
        (await stage.Say("text", "+996555000002")).ShouldBeOfType<SendResult.Sent>();
        stage.Phone.Fields("Start");
        (await stage.Say("text")).ShouldBeOfType<SendResult.Sent>();
    }

    [Theory]
    [InlineData(20003, 401)]
    [InlineData(21606, 400)]
    [InlineData(63038, 429)]
    [InlineData(30002, 400)]
    public async Task While_the_account_is_in_trouble_one_message_tries_now_and_then(int code, int status)
    {
        await using var stage = await TwilioStage.Open();
        stage.Twilio.Refuse(code, status, times: 2);
        for (var time = 0; time < 2; time++)
        {
            var throttled = (await stage.Say("text")).ShouldBeOfType<SendResult.Throttled>();
            (throttled.Wait, throttled.Everyone).ShouldBe((SendBackoff.OfAccount, true));
            for (var other = 0; other < 20; other++)
                (await stage.Say("text")).ShouldBeOfType<SendResult.Throttled>();
            stage.Twilio.Posts.ShouldBe(time + 1);
            stage.AccountTrouble!.ShouldContain($"errors/{code}");
            stage.Time.Advance(SendBackoff.OfAccount);
        }

        // The third try goes through; those beside it wait for it, those behind it follow.
        stage.Twilio.Faults.Latency = TimeSpan.FromMilliseconds(300);
        var trial = stage.Say("text");
        (await stage.Say("text")).ShouldBeOfType<SendResult.Throttled>();
        (await trial).ShouldBeOfType<SendResult.Sent>();
        (await stage.Say("text")).ShouldBeOfType<SendResult.Sent>();
        stage.AccountTrouble.ShouldBeNull();
    }

    [Fact]
    public async Task One_person_in_a_country_that_is_closed_stops_nobody_else()
    {
        await using var stage = await TwilioStage.Open();
        const string Abroad = "+905321234567";
        stage.Twilio.Refuse(21408, times: 1, to: Abroad);
        var throttled = (await stage.Say("text", Abroad)).ShouldBeOfType<SendResult.Throttled>();
        (throttled.Wait, throttled.Everyone).ShouldBe((SendBackoff.OfAccount, false));
        (await stage.Say("text")).ShouldBeOfType<SendResult.Sent>();
        stage.AccountTrouble!.ShouldContain("Geo permissions");
        (await stage.Say("text", Abroad)).ShouldBeOfType<SendResult.Sent>();
        stage.AccountTrouble.ShouldBeNull();
    }

    [Fact]
    public async Task Trouble_that_another_worker_was_told_of_keeps_this_one_from_trying()
    {
        var kept = new KeptTroubles();
        await using var stage = await TwilioStage.Open(kept: kept);
        stage.Time.Advance(TimeSpan.FromMinutes(1));
        await new ChannelTroubles(kept, kept, stage.Time).Began(SmsKind.Name, "", "suspended", SendBackoff.OfAccount, CancellationToken.None);
        stage.Time.Advance(TimeSpan.FromMinutes(1));
        var throttled = (await stage.Say("text")).ShouldBeOfType<SendResult.Throttled>();
        (throttled.Wait, throttled.Everyone, stage.Twilio.Posts).ShouldBe((TimeSpan.FromMinutes(4), true, 0));
        stage.Time.Advance(TimeSpan.FromMinutes(4));
        (await stage.Say("text")).ShouldBeOfType<SendResult.Sent>();
        kept.Troubles.ShouldBeEmpty();
        (await stage.Say("text")).ShouldBeOfType<SendResult.Throttled>("nobody said how it came: the news is awaited");
        stage.Time.Advance(TimeSpan.FromSeconds(30));
        (await stage.Say("text")).ShouldBeOfType<SendResult.Sent>();
    }

    [Fact]
    public async Task After_a_start_one_tries_at_once_what_an_earlier_one_could_not()
    {
        var kept = new KeptTroubles();
        await using (var before = await TwilioStage.Open(kept: kept))
        {
            before.Twilio.Refuse(20003, status: 401, times: 1);
            await before.Say("text");
            kept.Troubles.ShouldHaveSingleItem().Until.ShouldBe(before.Time.GetUtcNow() + SendBackoff.OfAccount);
        }

        await using var stage = await TwilioStage.Open(kept: kept);
        stage.Twilio.Refuse(20003, status: 401, times: 1);
        (await stage.Say("text")).ShouldBeOfType<SendResult.Throttled>();
        (await stage.Say("text")).ShouldBeOfType<SendResult.Throttled>();
        stage.Twilio.Posts.ShouldBe(1, "one tried");
        stage.Time.Advance(SendBackoff.OfAccount);
        (await stage.Say("text")).ShouldBeOfType<SendResult.Sent>();
        kept.Troubles.ShouldBeEmpty();
        (await stage.Say("text")).ShouldBeOfType<SendResult.Sent>();
    }

    [Fact]
    public async Task Trouble_is_written_when_it_changes_and_no_message_is_lost_where_it_cannot_be_written()
    {
        await using var stage = await TwilioStage.Open();
        for (var times = 0; times < 20; times++)
            (await stage.Say("text")).ShouldBeOfType<SendResult.Sent>();
        stage.Kept.Writings.ShouldBe(0);
        stage.Twilio.Refuse(20003, status: 401, times: 2);
        stage.Kept.Away = true;
        (await stage.Say("text")).ShouldBeOfType<SendResult.Throttled>();
        stage.Kept.Away = false;
        stage.Time.Advance(SendBackoff.OfAccount);
        (await stage.Say("text")).ShouldBeOfType<SendResult.Throttled>();
        stage.Kept.Writings.ShouldBe(1);
        stage.Time.Advance(SendBackoff.OfAccount);
        stage.Kept.Away = true;
        (await stage.Say("text")).ShouldBeOfType<SendResult.Sent>("what became of it is known, whatever the store says");
    }

    [Fact]
    public async Task Trouble_that_is_told_later_lets_the_others_wait_until_nothing_more_is_told()
    {
        await using var stage = await TwilioStage.Open();
        stage.Hold.OnAccount(byNews: true);
        (await stage.Say("text")).ShouldBeOfType<SendResult.Throttled>();
        stage.Time.Advance(SendBackoff.OfAccount);
        (await stage.Say("text")).ShouldBeOfType<SendResult.Sent>();
        (await stage.Say("text")).ShouldBeOfType<SendResult.Throttled>("Twilio takes what it cannot send: its news is awaited");
        stage.Time.Advance(TimeSpan.FromSeconds(30));
        (await stage.Say("text")).ShouldBeOfType<SendResult.Sent>();
    }

    [Fact]
    public async Task A_trial_that_learned_nothing_lets_the_next_one_try()
    {
        await using var stage = await TwilioStage.Open();
        stage.Twilio.Refuse(20003, status: 401);
        await stage.Say("text");
        stage.Time.Advance(SendBackoff.OfAccount);
        stage.Twilio.Faults.Next(FaultKind.CutBefore);
        (await stage.Say("text")).ShouldBeOfType<SendResult.Failed>();
        stage.AccountTrouble.ShouldNotBeNull();
        (await stage.Say("text")).ShouldBeOfType<SendResult.Sent>();
        stage.AccountTrouble.ShouldBeNull();
    }

    [Fact]
    public void Every_row_of_the_table_is_a_sentence_with_its_source_and_those_that_stop_us_say_how_to_mend_it()
    {
        TwilioErrors.All.Select(error => error.Code).ShouldBeUnique();
        TwilioErrors.All.ShouldAllBe(error => error.Meaning.EndsWith('.') && error.Page == $"https://www.twilio.com/docs/api/errors/{error.Code}");
        TwilioErrors.All.Where(error => error.Kind is TwilioErrorKind.Account or TwilioErrorKind.Country).ShouldAllBe(error => error.Meaning.Contains(':', StringComparison.Ordinal));
        TwilioErrors.All.Where(error => error.PageRead).Select(error => error.Code).ShouldBe([20429, 21212, 21610, 21611, 21612, 21657, 30003, 30006, 60728, 63017, 63038], ignoreOrder: true);
    }
}
