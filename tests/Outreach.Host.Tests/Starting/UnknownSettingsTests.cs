using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Starting;

/// <summary>A setting that nobody reads would be passed over in silence: it is named, with the one that was meant.</summary>
public sealed class UnknownSettingsTests
{
    [Theory]
    [InlineData("Telegram_Token", "The variable Telegram_Token is not read. Did you mean Telegram__Token")]
    [InlineData("TELEGRAM_TOKEN", "The variable TELEGRAM_TOKEN is not read. Did you mean Telegram__Token")]
    [InlineData("TelegramToken", "The variable TelegramToken is not read. Did you mean Telegram__Token")]
    [InlineData("Storage_LiteDb_Path", "Did you mean Storage__LiteDb__Path")]
    [InlineData("Telegram__Tokne", "Telegram:Tokne is not known. Did you mean Telegram:Token?")]
    [InlineData("Broadcasts__QuietFrm", "Broadcasts:QuietFrm is not known. Did you mean Broadcasts:QuietFrom?")]
    [InlineData("Telegramm__Token", "Telegramm is no section of the settings. Did you mean Telegram?")]
    [InlineData("Brodcasts__SecondPerson", "Brodcasts is no section of the settings. Did you mean Broadcasts?")]
    public async Task It_is_named_with_what_was_meant(string variable, string said)
    {
        await using var site = Site.Quiet();
        site.Settings[variable] = "1";
        (await Refusal.Of(site)).ShouldContain(problem => problem.Contains(said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--foo bar", "'--foo' is not known. --help shows what can be typed")]
    [InlineData("--foo=bar", "'--foo' is not known.")]
    [InlineData("foo=bar", "'foo' is not known.")]
    [InlineData("--Rockets:Speed 1", "'--Rockets:Speed' is not known.")]
    [InlineData("--Telegram:Tokne 1", "'--Telegram:Tokne' is not known. Did you mean --Telegram:Token?")]
    [InlineData("--Telegram__Token 1", "'--Telegram__Token' is not known. Did you mean --Telegram:Token?")]
    [InlineData("--Url http://127.0.0.1:5081", "'--Url' is not known. Did you mean --Urls?")]
    [InlineData("--Simulator:AllowRemote --Telegram:Receive Webhook", "--Simulator:AllowRemote has no value.")]
    [InlineData("--Campaign:Name", "--Campaign:Name has no value.")]
    [InlineData("content check --folder other", "'--folder' is not known.")]
    [InlineData("content check --langg ru", "'--langg' is not known. Did you mean --lang?")]
    [InlineData("contents", "'contents' is not known. Did you mean content?")]
    [InlineData("-x", "'-x' is not known.")]
    public async Task What_was_typed_and_nobody_reads_stops_the_start(string typed, string said)
    {
        await using var site = Site.Quiet();
        var run = await site.Type(typed.Split(' '));
        (await run.Exit()).ShouldBe(1, run.ToString());
        run.Out.ShouldBeEmpty();
        run.Err.ShouldStartWith("Outreach cannot do this:");
        run.Err.ShouldContain($"• {said}");
    }

    [Theory]
    [InlineData("--Staff:Administrators:0 simulator-chat:boss --Broadcasts:SecondPerson false")]
    [InlineData("--environment Development --contentRoot . --Logging:LogLevel:Default Warning")]
    [InlineData("--Logging:LogLevel:Microsoft.AspNetCore=Debug --Twilio:Prices:996 0.2 --AllowedHosts *")]
    [InlineData("--Kestrel:Limits:MaxRequestBodySize 1000000 --campaign:name Name=1")]
    public async Task What_we_or_the_platform_read_is_taken(string typed)
    {
        await using var site = Site.Quiet();
        var run = await site.Type(["content", "check", .. typed.Split(' ')]);
        (await run.Exit()).ShouldBe(0, run.ToString());
    }

    [Fact]
    public async Task A_section_of_our_own_file_that_is_none_is_named()
    {
        await using var site = Site.Quiet();
        await File.WriteAllTextAsync(Path.Combine(site.Folder, "appsettings.json"), "{ \"Rockets\": { \"Speed\": 1 } }", TestContext.Current.CancellationToken);
        (await Refusal.Of(site)).ShouldContain(problem => problem.StartsWith("Rockets is no section of the settings.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_others_keep_in_the_environment_is_none_of_our_business()
    {
        await using var site = Site.Quiet();
        site.Settings["CONTENT_TYPE"] = "text/plain";
        site.Settings["STAFF_ID"] = "7";
        site.Settings["SMTP__HOST"] = "mail";
        await site.StartReady();
    }

    [Theory]
    [InlineData("Campaign__Start", "soon", "Campaign:Start 'soon' is not a day")]
    [InlineData("Broadcasts__QuietFrom", "evening", "Broadcasts:QuietFrom 'evening' is not a time")]
    [InlineData("Broadcasts__SecondPerson", "да", "Broadcasts:SecondPerson 'да' is not yes or no")]
    [InlineData("Sms__MonthlySegments", "many", "Sms:MonthlySegments 'many' is not a whole number")]
    public async Task A_value_of_the_wrong_kind_is_told_without_the_names_of_our_code(string key, string value, string said)
    {
        await using var site = Site.Quiet();
        site.Settings[key] = value;
        var problem = (await Refusal.Of(site)).ShouldHaveSingleItem();
        problem.ShouldStartWith(said);
        problem.ShouldNotContain("System.");
    }
}
