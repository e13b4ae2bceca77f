using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Outreach.Host.Commands;
using Outreach.Host.Starting;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Outbound;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Fuzz.Settings;

/// <summary>Settings of any value: the program can start with them, or says with their keys why not.</summary>
public sealed class SettingsStormTests : IDisposable
{
    private const int Tries = 250;
    private const string Token = "123456:SECRETTOKEN";

    private static readonly string[] Hostile =
    [
        "", " ", "\0", "x", "-1", "0", "1", "0.0000000000000000001", "1e-300", "1e308", "NaN", "Infinity", "-Infinity", "1,5", "٣", "true", "yes", "null", "[]", "{}", "%00", "\ud800", "\ufffe", "🙂", "\u202e", "../..", "C:\\x", "a\nb",
        "2147483648", "9223372036854775808", new string('9', 40) + ":A", new string('a', 5000), "http://", "https://x", "ftp://x", "http://127.0.0.1:99999", "http://127.0.0.1:1/path", "http://user:pw@x", "file:///etc", "tcp://x:1",
        "0001-01-01", "9999-12-31", "2026-12-01", "2026-02-30", "soon", "Asia/Bishkek", "Asia", "../../etc/passwd", "Polling", "webhook", "7",
    ];

    private static readonly (string Key, string[] Good)[] Known =
    [
        ("Urls", ["http://127.0.0.1:0", "http://*:5080;http://[::1]:0", "http://localhost:5080"]), ("Storage:Engine", ["LiteDb", "litedb"]), ("Telegram:Token", [Token, Token]), ("Telegram:ApiUrl", ["http://127.0.0.1:9", "https://api.telegram.org"]),
        ("Telegram:Receive", ["Polling", "Webhook", "WEBHOOK "]), ("Telegram:WebhookUrl", ["https://example.org/webhooks/telegram"]), ("Telegram:WebhookSecret", ["a-long_Secret_42"]), ("Telegram:StaffGroupId", ["-1001234567890"]),
        ("Telegram:MessagesPerSecond", ["29", "0.5"]), ("Telegram:MessagesPerSecondToOne", ["1"]), ("Telegram:BurstToOne", ["3", "100"]), ("Sms:MonthlySegments", ["0", "10000"]), ("Sms:DailySegmentsToOne", ["1", "200"]), ("Campaign:Id", ["100-days"]), ("Campaign:Name", ["Кампания", "[bold]x[/"]),
        ("Campaign:Start", ["2026-12-01"]), ("Campaign:End", ["2027-03-11"]), ("Campaign:TimeZone", ["Asia/Bishkek", "UTC"]), ("Simulator:AllowRemote", ["true", "False"]), ("OpenTelemetry:Endpoint", ["http://127.0.0.1:9"]),
        ("Twilio:AccountSid", ["AC0123456789abcdef0123456789abcdef"]), ("Twilio:AuthToken", ["SECRETTOKEN"]), ("Twilio:From", ["+15005550006", "4040", "Kyzmat"]), ("Twilio:MessagingServiceSid", ["MG0123456789abcdef0123456789abcdef"]),
        ("Twilio:ApiUrl", ["http://127.0.0.1:9"]), ("Twilio:PublicUrl", ["https://sms.example.org/bot"]), ("Twilio:CanReceive", ["true", "False"]), ("Twilio:ValidityMinutes", ["1", "600"]), ("Twilio:MessagesPerSecond", ["1", "0.01"]),
        ("Twilio:Prices:996", ["0.45", "0"]), ("Twilio:Currency", ["KGS"]),
    ];

    private static readonly Gen<(string Key, string Value)> Setting = Gen.OneOf(
        Gen.Select(Pick.Of(Known), Gen.Frequency<int>((2, Gen.Const(-1)), (1, Gen.Int[0, 9])), Pick.Of(Hostile), (known, good, hostile) => (known.Key, good < 0 ? hostile : known.Good[good % known.Good.Length])),
        Gen.Select(Pick.Of("Storage:LiteDb:Path", "Privacy:KeyFile"), Pick.Of("", " ", "\0", "a\0b", "/", "FOLDER", "FOLDER/", "FOLDER/a/b/c", "FOLDER/file", "FOLDER/file/x", "FOLDER/🙂", "FOLDER/" + new string('a', 300), "/proc/nothing/x"), (key, path) => (key, path)),
        Gen.Select(Pick.Of("", "\0", "FOLDER/nowhere", "FOLDER/file", "CONTENT"), path => ("Content:Folder", path)),
        Gen.Select(Pick.Of("Telegram:Tokn", "Campaign:Start:Year", "Simulator:", "Privacy:KeyFile:0"), Pick.Of(Hostile), (key, value) => (key, value)));

    private readonly string _folder = Directory.CreateTempSubdirectory("outreach-settings").FullName;
    private int _number;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Any_settings_lead_to_a_start_or_to_problems_that_name_their_keys()
    {
        int started = 0, refused = 0;
        await Setting.Array[0, 5].SampleAsync(
            settings => Smallest.Check(settings, async some =>
            {
                if (await Problems(some) is not { } problems)
                {
                    started++;
                    return;
                }

                refused++;
                problems.ShouldNotBeEmpty();
                problems.ShouldAllBe(problem => NamesAKey(problem, some));
                problems.ShouldAllBe(problem => !problem.Contains("SECRETTOKEN", StringComparison.Ordinal) && !problem.Contains("   at ", StringComparison.Ordinal));
            }),
            iter: Tries, threads: 1, print: settings => $"{settings.Length} settings");
        TestContext.Current.TestOutputHelper?.WriteLine($"{started} starts, {refused} refusals");
        started.ShouldBeGreaterThan(Tries / 20);
        refused.ShouldBeGreaterThan(Tries / 3);
    }

    /// <summary>Each once ended in a trace of the stack or later in one, or was passed over in silence.</summary>
    [Theory]
    [InlineData("Telegram:Token", "9999999999999999999999999999999999999999:A")]
    [InlineData("Telegram:Receive", "1")]
    [InlineData("Telegram:MessagesPerSecond", "1e-300")]
    [InlineData("Telegram:MessagesPerSecondToOne", "0.0000000000000000001")]
    [InlineData("Campaign:Start", "0001-01-01")]
    [InlineData("Campaign:Start", " ")]
    [InlineData("Campaign:End", "1,5")]
    [InlineData("Simulator:AllowRemote", "perhaps")]
    [InlineData("OpenTelemetry:Endpoint", "nowhere")]
    [InlineData("OpenTelemetry:Endpoint", "ftp://x")]
    [InlineData("Urls", "http://127.0.0.1:1/path")]
    [InlineData("Privacy:KeyFile", "a\0b")]
    [InlineData("Storage:LiteDb:Path", "\0")]
    [InlineData("Storage:LiteDb:Path", "/")]
    public async Task A_wrong_value_is_told_with_its_key(string key, string value)
        => (await Problems([(key, value)])).ShouldNotBeNull().ShouldHaveSingleItem().ShouldContain(key);

    // A setting that is missing can be named too: who receives by webhook needs an address.
    private static bool NamesAKey(string problem, IReadOnlyList<(string Key, string Value)> settings)
        => Known.Select(known => known.Key).Concat(["Storage:LiteDb:Path", "Privacy:KeyFile", "Content:Folder"]).Concat(settings.Select(setting => setting.Key))
            .Any(key => problem.Contains(key, StringComparison.OrdinalIgnoreCase));

    /// <summary>What the program says when it cannot start; nothing when it can.</summary>
    private async Task<IReadOnlyList<string>?> Problems(IReadOnlyList<(string Key, string Value)> settings)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, $"{++_number}")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "file"), "x");
        var given = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Telegram:Token"] = Token,
            ["Content:Folder"] = TestOutreach.ContentFolder,
            ["Storage:LiteDb:Path"] = Path.Combine(folder, "data", "outreach.db"),
            ["Privacy:KeyFile"] = Path.Combine(folder, "data", "outreach.key"),
        };
        foreach (var (key, value) in settings)
            given[key] = value.Replace("FOLDER", folder, StringComparison.Ordinal).Replace("CONTENT", TestOutreach.ContentFolder, StringComparison.Ordinal);
        try
        {
            await using var app = Worker.Build([.. given.Select(setting => $"--{setting.Key}={setting.Value}")]);
            app.Services.Prepare();
            // What a start makes first.
            _ = app.Services.GetServices<IHostedService>().ToList();
            _ = app.Services.GetService<TracerProvider>();
            _ = app.Services.GetService<MeterProvider>();
            foreach (var channel in app.Services.GetServices<IChannel>())
                _ = new SendSchedule(channel.Abilities);
            var reach = await app.Services.GetServices<IOperatorCommand>().Single(command => command.Name == "reach").Run(new Dictionary<string, string>(), TestContext.Current.CancellationToken);
            reach.ExitCode.ShouldBe(0);
            return null;
        }
        catch (StartProblemsException wrong)
        {
            return wrong.Problems;
        }
    }
}
