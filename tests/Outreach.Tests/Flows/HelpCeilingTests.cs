using Microsoft.Extensions.DependencyInjection;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Messaging.Sms;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Flows;

/// <summary>Help by SMS goes beyond every budget, and yet nobody can drain it; whoever is in need hears the numbers whatever others do.</summary>
public sealed class HelpCeilingTests
{
    private const string Hostile = "+996555000001";
    private const string Her = "+996555999999";

    [Theory]
    [InlineData("sos")]
    [InlineData("погода")]
    [InlineData("удалите меня")]
    public async Task Two_hundred_of_the_same_from_one_number_are_answered_twenty_times_at_the_most(string word)
    {
        await using var outreach = await Start(static sms => sms.MonthlySegments = 0);
        for (var times = 0; times < 200; times++)
        {
            await Does(outreach, Hostile, word);
            outreach.Time.Advance(TimeSpan.FromSeconds(30));
        }

        Sent(outreach, Hostile).Count.ShouldBe(20);
    }

    [Fact]
    public async Task Stop_is_done_beyond_the_ceiling_although_nothing_is_said_any_more()
    {
        await using var outreach = await Start(static sms => sms.DailyHelpToOne = 2);
        foreach (var word in new[] { "стоп", "старт", "стоп", "старт", "стоп" })
        {
            await Does(outreach, Hostile, word);
            outreach.Time.Advance(TimeSpan.FromSeconds(30));
        }

        Sent(outreach, Hostile).Count.ShouldBe(2);
        await Does(outreach, Hostile, "меню");
        Sent(outreach, Hostile).Count.ShouldBe(2, "STOP is STOP");
        await Does(outreach, Hostile, "помощь");
        Sent(outreach, Hostile).Count.ShouldBe(3, "what confirms leaves the help alone");
    }

    [Fact]
    public async Task The_same_cry_is_answered_once_while_its_answer_has_just_come()
    {
        await using var outreach = await Start();
        for (var times = 0; times < 5; times++)
            await Does(outreach, Her, "спасите");
        Sent(outreach, Her).Count.ShouldBe(1);
        outreach.Time.Advance(TimeSpan.FromSeconds(11));
        await Does(outreach, Her, "спасите");
        Sent(outreach, Her).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_goes_from_screen_to_screen_of_help_is_answered_at_each_beyond_the_ceiling_too()
    {
        await using var outreach = await Start(static sms => sms.DailyHelpToOne = 2);
        await Does(outreach, Her, "салам");
        await Does(outreach, Her, "1");
        for (var times = 0; times < 10; times++)
        {
            foreach (var word in new[] { "жардам", "1", "меню" })
            {
                var before = Sent(outreach, Her).Count;
                await Does(outreach, Her, word);
                Sent(outreach, Her).Count.ShouldBeGreaterThan(before, $"{word} at {times}");
            }
        }
    }

    [Fact]
    public async Task Ten_numbers_that_drain_the_help_leave_the_first_answer_to_an_eleventh()
    {
        await using var outreach = await Start(static sms => sms.DailyHelpSegments = 40);
        for (var turn = 0; turn < 20; turn++)
        {
            for (var number = 0; number < 10; number++)
                await Does(outreach, $"+99655500000{number}", "sos");
            outreach.Time.Advance(TimeSpan.FromSeconds(30));
        }

        Enumerable.Range(0, 10).Sum(number => Segments(outreach, $"+99655500000{number}")).ShouldBeLessThan(60);
        outreach.Services.GetRequiredService<HelpMeter>().Warning.ShouldNotBeNull();
        await Does(outreach, Her, "спасите");
        TestPhone.Text(Sent(outreach, Her).ShouldHaveSingleItem()).ShouldContain("112");
    }

    [Fact]
    public async Task Ten_numbers_that_talk_all_day_leave_the_month_to_the_others()
    {
        await using var outreach = await Start(static sms => sms.MonthlySegments = 1_000);
        for (var turn = 0; turn < 75; turn++)
        {
            for (var number = 0; number < 10; number++)
                await Does(outreach, $"+99655500000{number}", turn % 2 == 0 ? "уроки" : "меню");
        }

        Enumerable.Range(0, 10).Sum(number => Segments(outreach, $"+99655500000{number}")).ShouldBeLessThan(300);
        await Does(outreach, Her, "салам");
        TestPhone.Text(Sent(outreach, Her)[^1]).ShouldContain("Кыргызча");
        await Does(outreach, Her, "жардам");
        await Does(outreach, Her, "1");
        TestPhone.Text(Sent(outreach, Her)[^1]).ShouldContain("112");
    }

    private static Task<TestOutreach> Start(Action<SmsOptions>? options = null) => TestOutreach.Start(change: services =>
    {
        services.AddSingleton<IChannel>(new TestPhone(TestPhone.Paid, buttons: false, metered: true));
        services.Configure<SmsOptions>(sms => options?.Invoke(sms));
    });

    private static Task Does(TestOutreach outreach, string who, string words) => outreach.Does(TestPhone.Paid, who, new InboundContent.Wrote(words));

    private static IReadOnlyList<Outgoing> Sent(TestOutreach outreach, string who) => outreach.Phone(TestPhone.Paid).SentTo(who);

    private static int Segments(TestOutreach outreach, string who) => Sent(outreach, who).Sum(message => SmsSegments.Count(TestPhone.Text(message)).Segments);
}
