using Microsoft.Extensions.DependencyInjection;
using Outreach.Consultations.Scheduling;
using Outreach.LiteDb;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Delivered;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Messaging.Sms;
using Outreach.Privacy;
using Outreach.Storage;
using Outreach.Tests.Chats;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Flows;

/// <summary>What SMS may cost: to one person in a day, to all in a month.</summary>
public sealed class SmsQuotaTests
{
    private const string Her = "4712";
    private const string Enough = "продолжим завтра";
    private const string EnoughThisMonth = "пока мы не можем писать SMS";
    private const int Daily = 20;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("OK, thank you!")]
    [InlineData("1")]
    [InlineData("Абонент сейчас не может ответить")]
    public async Task Two_machines_that_answer_each_other_stop(string? always)
    {
        await using var outreach = await Start();
        await Does(outreach, "привет");
        await Does(outreach, "2");
        var turns = 0;
        for (var seen = -1; Sent(outreach).Count > seen; turns++)
        {
            turns.ShouldBeLessThan(Daily + 10);
            seen = Sent(outreach).Count;
            await Does(outreach, always ?? TestPhone.Text(Sent(outreach)[^1]));
        }

        Segments(Sent(outreach)).ShouldBeLessThan(Daily + 10);
        await Does(outreach, always ?? TestPhone.Text(Sent(outreach)[^1]));
        Sent(outreach).Count(message => TestPhone.Text(message).Contains(Enough, StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Beyond_her_day_she_is_told_once_and_goes_on_tomorrow_where_she_was()
    {
        await using var outreach = await Start();
        await Fill(outreach);
        var shown = Sent(outreach).Count;
        var place = TestPhone.Text(Sent(outreach)[^1]);

        await Does(outreach, "язык");
        await Does(outreach, "меню");
        TestPhone.Text(Sent(outreach).Skip(shown).ShouldHaveSingleItem()).ShouldContain(Enough);
        (await outreach.Services.GetRequiredService<IInboxStore>().Ledger(Cancellation)).Noted.ShouldBe(1, "the second one was not answered");

        outreach.Time.Advance(TimeSpan.FromDays(1));
        await Does(outreach, "ыыы");
        TestPhone.Text(Sent(outreach)[^1]).ShouldEndWith(string.Join('\n', place.Split('\n')[^3..]));
    }

    [Fact]
    public async Task What_another_spends_while_she_is_answered_is_not_spent_again()
    {
        OldMemory? memory = null;
        await using var outreach = await Start(options => options.MonthlySegments = 40, services => services
            .AddSingleton<IStore>(all => memory = new OldMemory(all.GetRequiredService<LiteDbStore>())));
        await Does(outreach, "привет");
        await Does(outreach, "2");
        var before = Sent(outreach).Count;
        var store = outreach.Services.GetRequiredService<LiteDbStore>();
        memory!.Meanwhile = async changes =>
        {
            if (!changes.OfType<InboxChange.Handled>().Any())
                return;
            memory.Meanwhile = static _ => Task.CompletedTask;
            await Take(store, 40, outreach.Time.GetUtcNow());
        };
        await Does(outreach, "уроки");
        TestPhone.Text(Sent(outreach).Skip(before).ShouldHaveSingleItem()).ShouldContain(EnoughThisMonth);
    }

    [Theory]
    [InlineData("ПОМОЩЬ", "стране")]
    [InlineData("спасите", "999: Эмираты")]
    [InlineData("СТОП", "больше не пишем")]
    [InlineData("погода", "облачно")]
    [InlineData("удалите меня", "Удалить всё")]
    public async Task Help_stop_hide_and_forget_are_answered_beyond_every_cap(string word, string answer)
    {
        await using var outreach = await Start(options => options.MonthlySegments = 40);
        await Fill(outreach);
        await Does(outreach, "меню");
        await Take(outreach, 40);
        await Does(outreach, word);
        TestPhone.Text(Sent(outreach)[^1]).ShouldContain(answer);
    }

    [Fact]
    public async Task What_was_done_for_her_is_confirmed_beyond_every_cap()
    {
        await using var outreach = await Start(options => (options.MonthlySegments, options.DailySegmentsToOne) = (1_000, 1_000));
        await Lawyers.Add(outreach, "ky,ru phone,meet naryn mon-fri 9-12 30+10");
        foreach (var word in (string[])["старт", "2", "1", "3", "2", "2", "1", "2", "2"])
            await Does(outreach, word);
        await Take(outreach, 1_000);

        await Does(outreach, "1");
        var booking = outreach.Services.GetRequiredService<IConsultationStore>().Calendar.Bookings.Values.ShouldHaveSingleItem();
        TestPhone.Text(Sent(outreach)[^1]).ShouldContain(booking.Code);
        var told = Sent(outreach).Count;
        await Does(outreach, "меню");
        TestPhone.Text(Sent(outreach).Skip(told).ShouldHaveSingleItem()).ShouldContain(EnoughThisMonth);
    }

    [Fact]
    public async Task Start_is_answered_beyond_every_cap_by_who_had_stopped()
    {
        await using var outreach = await Start(options => options.MonthlySegments = 0);
        await Does(outreach, "СТОП");
        await Does(outreach, "СТАРТ");
        TestPhone.Text(Sent(outreach)[^1]).ShouldStartWith("Саламатсызбы!");
    }

    [Fact]
    public async Task A_person_in_need_finds_her_number_beyond_the_cap_and_an_echo_of_help_ends()
    {
        await using var outreach = await Start();
        await Fill(outreach);
        await Does(outreach, "ПОМОЩЬ");
        await Does(outreach, "1");
        TestPhone.Text(Sent(outreach)[^1]).ShouldNotContain(Enough);
        var before = Sent(outreach).Count;
        for (var times = 0; times < 10; times++)
            await Does(outreach, "Абонент сейчас не может ответить");
        Sent(outreach).Count.ShouldBeLessThan(before + 6);
    }

    [Fact]
    public async Task When_the_month_is_used_up_everybody_is_told_once_a_day_until_the_next_month()
    {
        await using var outreach = await Start(options => options.MonthlySegments = 8);
        await Does(outreach, "привет");
        await Does(outreach, "2");
        await Take(outreach, 8);
        var shown = Sent(outreach).Count;
        await Does(outreach, "1");
        await Does(outreach, "1");
        TestPhone.Text(Sent(outreach).Skip(shown).ShouldHaveSingleItem()).ShouldContain(EnoughThisMonth);

        outreach.Time.Advance(TimeSpan.FromDays(7));
        await Does(outreach, "1");
        TestPhone.Text(Sent(outreach)[^1]).ShouldNotContain(EnoughThisMonth);
    }

    [Fact]
    public async Task A_channel_that_costs_nothing_is_never_capped()
    {
        await using var outreach = await Start(options => options.MonthlySegments = 0);
        for (var times = 0; times < 60; times++)
            await outreach.Does(TestPhone.Numbers, Her, new InboundContent.Wrote("меню"));
        outreach.Phone(TestPhone.Numbers).SentTo(Her).Count.ShouldBe(60);
    }

    [Fact]
    public async Task The_counts_stand_after_a_restart()
    {
        var keys = KeyFile.Ephemeral();
        var folder = Directory.CreateTempSubdirectory("outreach-allowance-");
        try
        {
            void Kept(IServiceCollection services) => services
                .AddLiteDb().Configure<LiteDbOptions>(options => options.Path = Path.Combine(folder.FullName, "outreach.db")).AddSingleton(keys);
            DeliverySum month;
            await using (var first = await Start(change: Kept))
            {
                await Fill(first);
                await Does(first, "меню");
                TestPhone.Text(Sent(first)[^1]).ShouldContain(Enough);
                month = await Month(first);
            }

            await using var again = await Start(change: Kept);
            var kept = await Month(again);
            (kept.Segments, kept.Messages, kept.Cost).ShouldBe((month.Segments, month.Messages, month.Cost));
            kept.Segments.ShouldBeGreaterThanOrEqualTo(Daily);
            await Does(again, "меню");
            Sent(again).ShouldBeEmpty("she was told before the restart");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task<TestOutreach> Start(Action<SmsOptions>? options = null, Action<IServiceCollection>? change = null) => TestOutreach.Start(change: services =>
    {
        services.AddSingleton<IChannel>(new TestPhone(TestPhone.Paid, buttons: false, metered: true));
        services.Configure<SmsOptions>(sms =>
        {
            sms.DailySegmentsToOne = Daily;
            options?.Invoke(sms);
        });
        change?.Invoke(services);
    });

    private static Task Does(TestOutreach outreach, string words) => outreach.Does(TestPhone.Paid, Her, new InboundContent.Wrote(words));

    private static IReadOnlyList<Outgoing> Sent(TestOutreach outreach) => outreach.Phone(TestPhone.Paid).SentTo(Her);

    private static int Segments(IEnumerable<Outgoing> sent) => sent.Sum(message => SmsSegments.Count(TestPhone.Text(message)).Segments);

    private static Task<DeliverySum> Month(TestOutreach outreach)
    {
        var budget = outreach.Services.GetRequiredService<SmsBudget>();
        return budget.Of(budget.Month, Cancellation);
    }

    // She learns Russian and reads until her day is full.
    private static async Task Fill(TestOutreach outreach)
    {
        await Does(outreach, "привет");
        await Does(outreach, "2");
        while (Segments(Sent(outreach)) < Daily)
            await Does(outreach, "уроки");
    }

    // Others got so many segments this month.
    private static Task Take(TestOutreach outreach, int segments)
        => Take(outreach.Services.GetRequiredService<IStore>(), segments, outreach.Time.GetUtcNow());

    private static Task Take(IStore store, int segments, DateTimeOffset now)
        => store.Commit(
            [new DeliveryChange.Taken(new(1_000_000), TestPhone.Paid, new Receipt("others", DeliveryState.Sent, segments, null), now, new DateOnly(2026, 11, 24))],
            Cancellation);
}
