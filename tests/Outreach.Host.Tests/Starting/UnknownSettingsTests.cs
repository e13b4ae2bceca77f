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
