using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Outreach.LiteDb;
using Outreach.Loopback.Running;
using Outreach.Messaging.Delivered;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Storage;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Commands;

public sealed class SmsCommandTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_says_the_same_whether_the_worker_runs_or_not_and_adds_up()
    {
        await using var site = Site.Quiet();
        await Typed(site, "ledger");
        await Keep(site, "2026-10");

        var stopped = Body(await Typed(site, "sms", "--month", "2026-10"));
        var worker = await site.StartReady();
        var running = Body(await Typed(site, "sms", "--month", "2026-10"));
        using var json = JsonDocument.Parse(await Typed(site, "sms", "--month", "2026-10", "--json"));
        (await worker.Stop()).ShouldBe(0);

        running.ShouldBe(stopped);
        running.ShouldBe(
            """
            messages                             4
            paid as SMS (segments)           1,204   a long message is paid as several
            cost                            541.65   USD
            messages with no price               1   the price table has none for them: THE COST ABOVE IS TOO LOW

            What became of the messages
                     1  arrived on the phone
                     1  given to the phone's network, which has not said more
                     1  did not arrive: the network could not deliver it
                     1  did not arrive: the provider could not send it

            Why they did not arrive
                     1  no reason told
                     1  provider's code 30003
            """,
            StringCompareShould.IgnoreLineEndings);
        var root = json.RootElement;
        root.GetProperty("segments").GetInt32().ShouldBe(1204);
        root.GetProperty("cost").GetDecimal().ShouldBe(541.65m);
        root.GetProperty("unpriced").GetInt32().ShouldBe(1);
        root.GetProperty("states").GetProperty("undelivered").GetInt32().ShouldBe(1);
        root.GetProperty("codes").GetProperty("30003").GetInt32().ShouldBe(1);
        root.GetProperty("limit").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task This_month_is_held_against_the_limit_and_health_warns()
    {
        await using var site = Site.Quiet();
        site.Settings["Sms__MonthlySegments"] = "1300";
        (await Typed(site, "sms")).ShouldContain("No SMS was sent in this month.\n\n0 of the 1,300 segments");
        var month = (await Typed(site, "sms")).Split('\n')[1]["SMS sent in ".Length..][..7];
        await Keep(site, month);

        await site.StartReady();
        (await Typed(site, "sms")).ShouldContain("1,204 of the 1,300 segments that may be paid in this month are used (Sms:MonthlySegments).\nWARNING: 1204 of");
        using var http = new HttpClient();
        using var ready = JsonDocument.Parse(await http.GetStringAsync(new Uri(site.Url, "health/ready"), Cancellation));
        var sms = ready.RootElement.GetProperty("sms");
        sms.GetProperty("segments").GetInt32().ShouldBe(1204);
        sms.GetProperty("monthlySegments").GetInt32().ShouldBe(1300);
        sms.GetProperty("warning").GetString().ShouldNotBeNull().ShouldContain("Sms:MonthlySegments");
        ready.RootElement.GetProperty("ok").GetBoolean().ShouldBeTrue("the program works as it was told");
    }

    [Fact]
    public async Task A_wrong_month_and_a_wrong_limit_are_named()
    {
        await using var site = Site.Quiet();
        var wrong = await site.Type("sms", "--month", "November");
        (await wrong.Exit()).ShouldBe(1);
        wrong.Out.ShouldContain("--month 'November'");

        site.Settings["Sms__MonthlySegments"] = "-1";
        site.Settings["Sms__DailySegmentsToOne"] = "0";
        var refused = await site.Type("sms");
        (await refused.Exit()).ShouldBe(1);
        refused.Err.ShouldContain("Sms:MonthlySegments");
        refused.Err.ShouldContain("Sms:DailySegmentsToOne");
    }

    private static async Task<string> Typed(Site site, params string[] words)
    {
        var typed = await site.Type(words);
        (await typed.Exit()).ShouldBe(0, typed.ToString());
        return typed.Out.ReplaceLineEndings("\n");
    }

    private static string Body(string text) => text[(text.IndexOf("\n\n", StringComparison.Ordinal) + 2)..].Trim();

    // Four messages on the month's first day, past the channel that would have sent them.
    private static async Task Keep(Site site, string month)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:LiteDb:Path", site.Store)]).Build();
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(settings).AddSingleton(KeyFile.Open(site.Key, storeExists: false)).AddLiteDb().AddMetrics().AddLogging(logging => logging.ClearProviders()).BuildServiceProvider();
        var day = DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", null);
        var at = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        DeliveryChange Taken(string reference, int segments, decimal? cost)
            => new DeliveryChange.Taken(new PersonId(1), "sms", new Receipt(reference, DeliveryState.Sent, segments, cost), at, day);
        DeliveryChange Told(string reference, DeliveryState state, int? code = null) => new DeliveryChange.Told(new DeliveryNews("sms", reference, state, code, at));
        await services.GetRequiredService<IStore>().Commit(
            [
                Taken("1", 1_200, 540), Taken("2", 1, null), Taken("3", 1, 0.45m), Taken("4", 2, 1.2m),
                Told("1", DeliveryState.Delivered), Told("2", DeliveryState.Undelivered, 30003), Told("3", DeliveryState.Failed),
            ],
            Cancellation);
    }
}
