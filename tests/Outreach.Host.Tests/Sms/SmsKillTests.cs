using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Outreach.Loopback;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Sms;

[SuppressMessage("Security", "CA5394", Justification = "Nothing is secret here, and a failure must be repeatable from its seed.")]
public sealed class SmsKillTests
{
    private const string SeedName = "OUTREACH_SEED";
    private const int People = 40;
    private const int Kills = 8;
    private const int Lessons = 3;
    private const int Struck = 3;

    private static readonly FaultKind[] Failures = [FaultKind.ServerError, FaultKind.BadGateway, FaultKind.CutBefore, FaultKind.TooMany];

    [Fact]
    public async Task Killed_again_and_again_it_loses_no_sms_and_repeats_only_what_was_in_doubt()
    {
        var seed = Environment.GetEnvironmentVariable(SeedName) is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : RandomNumberGenerator.GetInt32(int.MaxValue);
        TestContext.Current.TestOutputHelper?.WriteLine($"{SeedName}={seed}");
        var chance = new Random(seed);
        await using var site = await Site.WithTwilio();
        site.Settings["Sms__MonthlySegments"] = "1000000";
        var run = await site.StartReady();
        var calm = Enumerable.Range(1, 2).Select(language => Somebody(site, language, number: language)).ToList();
        await Task.WhenAll(calm.Select(one => one.Learn(Lessons)));
        calm.ShouldAllBe(one => one.Repeats == 0);

        var crowd = Enumerable.Range(10, People).Select(number => Somebody(site, Language(number), number)).ToList();
        var talking = Task.WhenAll(crowd.Select(one => one.Learn(Lessons)));
        var inDoubt = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            inDoubt += await Moment(site, run, chance);
            await run.Kill();
            site.Twilio.Faults.Clear();
            run = site.Start();
        }

        await talking;
        var said = calm.Concat(crowd).Sum(one => one.Said);
        await run.Rest(said);
        await Wait.Until(() => site.Twilio.WaitingCalls == 0, run.ToString);

        (await run.Ledger()).ShouldBe(new Ledger(said, said, 0, 0, 0));
        foreach (var (one, number) in crowd.Select((one, at) => (one, at + 10)))
            one.Told.ShouldBe(calm[Language(number) - 1].Told, $"phone {number}");
        var repeats = crowd.Sum(one => one.Repeats);
        repeats.ShouldBeGreaterThanOrEqualTo(inDoubt, "what was taken without an answer comes again");
        repeats.ShouldBeLessThanOrEqualTo(Kills * People, "one answer a person is under way when it dies");
        // Each answer is paid for once in the books, however often it was sent.
        using var sms = JsonDocument.Parse((await site.Type("sms", "--json")).Out);
        sms.RootElement.GetProperty("messages").GetInt32().ShouldBe(said);
        TestContext.Current.TestOutputHelper?.WriteLine($"{said} texts, {repeats} repeats, {inDoubt} put in doubt on purpose");
    }

    private static int Language(int number) => (number % 2) + 1;

    private static Texter Somebody(Site site, int language, int number) => new(site.Twilio.Phone($"+9965550{number:D5}"), language, TimeSpan.FromMinutes(4));

    private static async Task<int> Moment(Site site, HostRun run, Random chance)
    {
        var (part, failure) = (chance.Next(60), Failures[chance.Next(Failures.Length)]);
        var posts = site.Twilio.Posts;
        switch (chance.Next(3))
        {
            case 0:
                await Wait.Until(() => site.Twilio.Posts > posts + part, run.ToString);
                return 0;
            case 1:
                var hanging = site.Twilio.Faults.Next(FaultKind.HangAfter, Struck);
                await Wait.Until(() => hanging.Hits == Struck, run.ToString);
                return Struck;
            default:
                var failing = site.Twilio.Faults.Next(failure, Struck);
                await Wait.Until(() => failing.Hits == Struck, run.ToString);
                return 0;
        }
    }
}
