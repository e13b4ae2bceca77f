using Outreach.Host.Tests.Starting;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Sms;

public sealed class SmsSettingsTests
{
    [Fact]
    public async Task All_that_is_wrong_is_named_at_once_and_no_secret_is_repeated()
    {
        await using var site = Site.Quiet();
        site.Settings["Twilio__AuthToken"] = "SECRET";
        site.Settings["Twilio__Form"] = "+15005550006";
        site.Settings["Twilio__PublicUrl"] = "http://sms.example.org";
        site.Settings["Twilio__Prices__996"] = "-1";

        var problems = await Refusal.Of(site);

        string[] keys = ["AccountSid", "Form", "From", "PublicUrl", "Prices:996"];
        problems.Select(problem => problem.Split(' ')[0]).ShouldBe(keys.Select(key => $"Twilio:{key}"), ignoreOrder: true);
        problems.ShouldAllBe(problem => !problem.Contains("SECRET", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sender_that_nobody_can_answer_needs_no_outside_address()
    {
        await using var site = Site.Quiet();
        site.Settings["Twilio__AccountSid"] = "AC0123456789abcdef0123456789abcdef";
        site.Settings["Twilio__AuthToken"] = "token";
        site.Settings["Twilio__From"] = "Kyzmat";
        site.Settings["Twilio__CanReceive"] = "false";
        site.Settings["Twilio__Prices__996"] = "0.45";

        var run = await site.StartReady();

        run.Out.ShouldContain("sending only: nobody can answer");
        (await run.Stop()).ShouldBe(0);
    }
}
