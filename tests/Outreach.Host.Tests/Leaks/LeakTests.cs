using Outreach.Loopback;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Leaks;

public sealed class LeakTests
{
    [Fact]
    public async Task Nothing_about_a_person_can_be_found_in_files_or_output()
    {
        await using var site = await Site.WithTelegram();
        foreach (var category in new[] { "Default", "Microsoft", "System", "System.Net.Http", "System.Net.Http.HttpClient", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Hosting", "Outreach" })
            site.Settings[$"Logging__LogLevel__{category}"] = "Trace";
        var run = await site.StartReady();
        await Confiding.Talk(site.Api, () => run.Rest(site.Api.LastUpdateId));
        await Trouble(site, run);

        await run.Kill();
        Seeds.NothingIn(run.Said, "the output");
        Seeds.NothingInFolder(site.Data);
        // It did say all it can say.
        run.Out.ShouldContain("\"LogLevel\":\"Debug\"");

        run = await site.StartReady();
        await run.Rest(site.Api.LastUpdateId);
        var report = await site.Type("reach", "--csv", Path.Combine(site.Data, "reach.csv"));
        report.Err.ShouldBeEmpty();
        Seeds.NothingIn(report.Said, "the report");
        Seeds.NothingIn((await run.Health())!.Value.ToString(), "the health");
        (await run.Stop()).ShouldBe(0);
        Seeds.NothingIn(run.Said, "the output");
        Seeds.NothingInFolder(site.Data);
    }

    // Failures tell of themselves: none may tell of her.
    private static async Task Trouble(Site site, HostRun run)
    {
        foreach (var kind in new[] { FaultKind.ServerError, FaultKind.BadGateway, FaultKind.TooMany, FaultKind.CutBefore, FaultKind.CutAfter })
        {
            var fault = site.Api.Faults.Next(kind, method: "sendMessage");
            site.Api.Chat(Seeds.Chat).Say(Seeds.Words);
            await Wait.Until(() => fault.Hits == 1, run.ToString);
            var polling = site.Api.Faults.Next(kind, method: "getUpdates");
            await run.Rest(site.Api.LastUpdateId);
            site.Api.Chat(Seeds.Chat).Say($"{Seeds.Words} ({kind})");
            await Wait.Until(() => polling.Hits == 1, run.ToString);
            await run.Rest(site.Api.LastUpdateId);
        }

        site.Api.Faults.Next(FaultKind.Blocked, method: "sendMessage");
        site.Api.Chat(Seeds.Chat).Say(Seeds.Words);
        site.Api.Chat(Seeds.Chat).Block();
        await run.Rest(site.Api.LastUpdateId);
    }
}
