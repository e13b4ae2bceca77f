using System.Net;
using Outreach.Loopback;
using Outreach.Loopback.Running;
using Outreach.Loopback.Twilio;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Leaks;

public sealed class SmsLeakTests
{
    private const string Number = "+996555987654";

    private static readonly FaultKind[] Failures =
    [
        FaultKind.ServerError, FaultKind.BadGateway, FaultKind.TooMany, FaultKind.CutBefore, FaultKind.CutAfter,
        FaultKind.CutAnswer, FaultKind.BadDate, FaultKind.EmptyAnswer,
    ];

    [Fact]
    public async Task Nothing_about_somebody_who_texts_can_be_found_in_files_or_output()
    {
        await using var site = await Site.WithTwilio();
        foreach (var category in new[] { "Default", "Microsoft", "System", "System.Net.Http", "System.Net.Http.HttpClient", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Hosting", "Outreach" })
            site.Settings[$"Logging__LogLevel__{category}"] = "Trace";
        // Twilio's package would then write its calls to the console.
        site.Settings["TWILIO_LOG_LEVEL"] = "debug";
        var run = await site.StartReady();
        var phone = site.Twilio.Phone(Number);
        var texts = 0;
        await Text("СТАРТ");
        await Text("2");
        foreach (var kind in Failures)
        {
            // The same cry twice within seconds is answered once, if nothing came between.
            await Text("меню");
            site.Twilio.Faults.Next(kind, method: "Messages", retryAfter: 0);
            await Text(Seeds.Words);
        }

        site.Twilio.Plan = _ => DeliveryPlan.Of(new("sent"), new("undelivered", 30003), new("telepathic"));
        foreach (var code in new[] { 21211, 21617, 29999 })
        {
            await Text("меню");
            site.Twilio.Refuse(code);
            await Text(Seeds.Words);
        }

        await Text("меню");
        site.Twilio.Refuse(21408);
        (await phone.Text(Seeds.Words)).Status.ShouldBe(HttpStatusCode.OK);
        texts++;
        await Forge(site);
        await run.Until(health => health.GetProperty("channels").TryGetProperty("sms-account", out _));

        await run.Kill();
        Search(site, run);
        run = await site.StartReady();
        await run.Rest(texts);
        Seeds.NothingIn((await run.Health())!.Value.ToString(), "the health");
        (await run.Stop()).ShouldBe(0);
        Search(site, run);

        async Task Text(string words)
        {
            (await phone.Text(words)).Status.ShouldBe(HttpStatusCode.OK);
            texts++;
            await run.Rest(texts);
        }
    }

    // Somebody who knows the account's id, but not its token.
    private static async Task Forge(Site site)
    {
        await using var stranger = await LoopbackTwilio.Start(new TwilioLoopbackOptions { AuthToken = "another" });
        stranger.DeliverTo(site.Url, Site.Outside);
        (await stranger.Phone(Number).Text(Seeds.Words)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static void Search(Site site, HostRun run)
    {
        Seeds.NothingIn(run.Said, "the output");
        Seeds.NothingInFolder(site.Data);
        foreach (var secret in new[] { site.Twilio.Options.AuthToken, site.Twilio.Options.AccountSid })
            run.ToString().ShouldNotContain(secret);
        // It did say all it can say.
        run.Out.ShouldContain("\"LogLevel\":\"Debug\"");
    }
}
