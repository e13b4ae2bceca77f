using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Judging;

/// <summary>Our loopback could err as the program does: somebody else says whether both speak the Bot API.</summary>
public sealed class JudgeTests
{
    /// <summary>What the program never calls, but other clients ask a loopback.</summary>
    private static readonly string[] Asked = ["getMe", "getWebhookInfo"];

    /// <summary>All that is judged. What the program calls one day and this talk does not provoke, is to be added to the talk.</summary>
    private static readonly string[] Methods =
    [
        .. Asked, "answerCallbackQuery", "deleteMessage", "deleteMessages", "deleteWebhook", "editMessageReplyMarkup", "editMessageText",
        "getMyCommands", "getMyDescription", "getMyName", "getMyShortDescription", "getUpdates", "sendMessage",
        "setMessageReaction", "setMyCommands", "setMyDescription", "setMyName", "setMyShortDescription", "setWebhook",
    ];

    [Fact]
    public async Task What_the_program_sends_and_what_the_loopback_answers_is_the_bot_api()
    {
        var (judge, why) = await Judge.Call();
        Assert.SkipWhen(judge is null, why);
        using var present = judge!;
        List<Statement> said = [.. await Polled(), .. await Called()];
        said = [.. said.Distinct()];
        said.Select(one => one.Type).Distinct().Where(type => type != Statement.Update).ShouldBe(
            Methods.SelectMany(method => new[] { Statement.Request(method), Statement.Answer(method) }), ignoreOrder: true);
        var controls = Controls.Of(said);

        var findings = await present.Read(said, controls);

        findings.Where(finding => finding.File != "controls.ts").Select(finding => $"{finding.Objection}\n  {said.ElementAtOrDefault(finding.At)}").ShouldBeEmpty();
        var refused = findings.Select(finding => finding.At).ToHashSet();
        controls.Where((_, at) => !refused.Contains(at)).ShouldBeEmpty("the judge did not see what was spoilt on purpose");
        TestContext.Current.TestOutputHelper?.WriteLine($"{said.Count} different statements are right, {controls.Count} spoilt ones were refused.");
    }

    private static async Task<List<Statement>> Polled()
    {
        await using var site = await Site.WithTelegram();
        var run = await site.StartReady();
        await new RichTalk(site.Api, run, site.Api.Chat(9_001), "ky").Talk();
        var russian = new RichTalk(site.Api, run, site.Api.Chat(9_002), "ru");
        await russian.Talk();
        await russian.Misfortune();
        await Wait.Until(() => site.Api.ProfileText("description", "ky").Length > 0, run.ToString);
        (await run.Stop()).ShouldBe(0);
        return [.. Statement.Of(site.Api)];
    }

    private static async Task<List<Statement>> Called()
    {
        await using var site = await Site.WithTelegram();
        site.Settings["Telegram__Receive"] = "Webhook";
        site.Settings["Telegram__WebhookUrl"] = "https://example.org/webhooks/telegram";
        site.Settings["Telegram__WebhookSecret"] = "a-long_Secret_42";
        var run = await site.StartReady();
        await Wait.Until(() => site.Api.Webhook.Length > 0, run.ToString);
        site.Api.DeliverTo(new Uri(site.Url, "/webhooks/telegram"));
        await new Learner(site.Api.Chat(9_003), types: false).Learn();
        // No trace of these calls: whoever listens to all of this process hears them, and their address holds the token.
        using var silent = new SocketsHttpHandler { ActivityHeadersPropagator = null };
        using var http = new HttpClient(silent);
        foreach (var method in Asked)
            await http.GetStringAsync(new Uri(site.Api.Address, $"/bot{Site.Token}/{method}"), TestContext.Current.CancellationToken);
        (await run.Stop()).ShouldBe(0);
        return [.. Statement.Of(site.Api)];
    }
}
