using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Host.Tests.Running;
using Outreach.Loopback.Running;
using Outreach.Web.Simulator;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Starting;

[Collection(InProcess.Alone)]
public sealed class SimulatorDoorTests
{
    private const string Mark = "/simulator?token=";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_newcomer_clicks_the_link_on_the_console_and_who_has_it_not_is_told_where_it_is()
    {
        await using var site = Site.Quiet();
        var program = await site.StartReady();
        await Wait.Until(() => program.Out.Contains("Stop with Ctrl+C", StringComparison.Ordinal), program.ToString);
        var word = program.Out.Split([' ', '\n', '\r']).Single(word => word.Contains(Mark, StringComparison.Ordinal));
        word.ShouldStartWith(new Uri(site.Url, Mark).ToString());

        using var http = new HttpClient();
        (await http.GetStringAsync(new Uri(word), Cancellation)).ShouldContain("simulator.js");
        using var start = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        using var played = await http.PostAsync(new Uri(site.Url, "/simulator/api/anna/simulator-chat/open"), start, Cancellation);
        played.StatusCode.ShouldBe(HttpStatusCode.NoContent);

        using var stranger = new HttpClient();
        using var refused = await stranger.GetAsync(new Uri(site.Url, "/simulator?phone=boss"), Cancellation);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await refused.Content.ReadAsStringAsync(Cancellation)).ShouldContain("console");

        await program.Stop();
        // What is logged goes on to wherever logs are collected.
        var token = word[(word.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)..];
        program.Out.Split('\n').Count(line => line.Contains(token, StringComparison.Ordinal)).ShouldBe(1);
        program.Out.Split('\n').Where(line => line.StartsWith('{')).ShouldAllBe(line => !line.Contains(token, StringComparison.Ordinal));
        program.Err.ShouldNotContain(token);
    }

    [Fact]
    public async Task The_token_is_in_no_log_trace_or_measure()
    {
        await using var site = Site.Quiet();
        site.Settings["Logging__LogLevel__Default"] = "Trace";
        await using var program = await InProcess.Start(site);
        using var browser = await program.Simulator();
        (await browser.GetAsync("/simulator", Cancellation)).Dispose();
        program.Collect();
        var token = program.Services.GetRequiredService<SimulatorDoor>().Token;
        program.Told.All().ShouldNotBeEmpty();
        program.Told.All().ShouldAllBe(told => !told.Text.Contains(token, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Telegram__WebhookUrl", "https://bot.example.org/webhooks/telegram")]
    [InlineData("Telegram__Receive", "webhook ")]
    [InlineData("Twilio__PublicUrl", "https://sms.example.org")]
    public async Task Where_the_world_is_to_call_nothing_opens_it_but_the_setting(string key, string value)
    {
        await using var site = Site.Quiet();
        site.Settings[key] = value;
        await using (var program = await InProcess.Start(site))
            (await Open(site, program)).ShouldBe(HttpStatusCode.Forbidden);
        site.Settings["Simulator__AllowRemote"] = "true";
        await using var told = await InProcess.Start(site);
        (await Open(site, told)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task While_people_write_by_a_real_channel_it_is_shut_and_no_link_is_shown()
    {
        await using var site = await Site.WithTelegram();
        var program = await site.StartReady();
        await Wait.Until(() => program.Out.Contains("Stop with Ctrl+C", StringComparison.Ordinal), program.ToString);
        program.Out.ShouldNotContain("token=");
        program.Out.ShouldContain("Simulator:AllowRemote");
        await program.Stop();

        await using var here = await InProcess.Start(site);
        (await Open(site, here)).ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<HttpStatusCode> Open(Site site, InProcess program)
    {
        using var http = new HttpClient();
        var link = program.Services.GetRequiredService<SimulatorDoor>().LinkAt(site.Url.ToString());
        using var answer = await http.GetAsync(new Uri(link), Cancellation);
        return answer.StatusCode;
    }
}
