using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Host.Tests.Leaks;
using Outreach.Host.Tests.Running;
using Outreach.Loopback.Running;
using Outreach.Messaging.Inbound;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Watching;

[Collection(InProcess.Alone)]
public sealed class DefectGuardTests
{
    [Fact]
    public async Task A_defect_behind_a_web_address_is_told_by_its_kind_and_not_by_its_words()
    {
        await using var site = Site.Quiet();
        site.Settings["Logging__LogLevel__Default"] = "Trace";
        await using var program = await InProcess.Start(site, services => services.AddSingleton<IInboxStore, BrokenInbox>());
        using var browser = await program.Simulator();

        using var answer = await browser.PostAsJsonAsync(new Uri(site.Url, "/simulator/api/phone1/simulator-chat/write"), new { text = "hello" }, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        var said = program.Told.Lines.Single(line => line.Contains("A web request failed", StringComparison.Ordinal));
        said.ShouldContain(nameof(InvalidOperationException));
        said.ShouldContain("/simulator/api/{phone}");
        foreach (var (where, text) in program.Told.All())
            Seeds.NothingIn(text, where);
    }

    private sealed class BrokenInbox : IInboxStore
    {
        public Task<InboxRow?> Receive(Arrival arrival, CancellationToken cancellation) => throw new InvalidOperationException(Seeds.Words);

        public Task<IReadOnlyList<InboxRow>> Waiting(LaneRange lanes, CancellationToken cancellation)
            => Task.FromResult<IReadOnlyList<InboxRow>>([]);

        public Task<InboxLedger> Ledger(CancellationToken cancellation) => Task.FromResult(new InboxLedger(0, 0, 0, 0, 0));
    }
}
