using System.Net;
using Outreach.Host.Tests.Running;
using Outreach.Loopback.Running;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Watching;

[Collection(InProcess.Alone)]
public sealed class HealthDoorTests
{
    [Theory]
    [InlineData(null, null, true)]
    [InlineData("X-Forwarded-For", "203.0.113.9", false)]
    [InlineData("Via", "1.1 proxy", false)]
    [InlineData("Host", "bot.example.org", false)]
    public async Task Only_this_computer_hears_more_than_whether_it_is_well(string? header, string? value, bool all)
    {
        await using var site = Site.Quiet();
        await using var program = await InProcess.Start(site);
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Url, "/health/ready"));
        if (header is not null)
            request.Headers.Add(header, value);
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var said = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        if (all)
            said.ShouldContain("\"ledger\"");
        else
            said.ShouldBe("{\"ok\":true}");
    }
}
