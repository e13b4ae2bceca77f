using System.Net;
using Microsoft.AspNetCore.Http;
using Outreach.Web.Simulator;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Web;

public sealed class SimulatorGuardTests
{
    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1:5080")]
    [InlineData("127.0.0.1", "localhost:5080")]
    [InlineData("::1", "[::1]:5080")]
    [InlineData("::ffff:127.0.0.1", "127.0.0.1:5080")]
    public void This_computer_may_come_in(string remote, string host)
        => SimulatorGuard.Refusal(Request("GET", remote, host), allowRemote: false).ShouldBeNull();

    [Theory]
    [InlineData("10.0.0.7", "10.0.0.1:5080")]
    [InlineData("10.0.0.7", "127.0.0.1:5080")]
    [InlineData("127.0.0.1", "evil.example:5080")]
    [InlineData(null, "127.0.0.1:5080")]
    public void Others_are_refused_in_one_line_that_names_the_setting(string? remote, string host)
    {
        var why = SimulatorGuard.Refusal(Request("GET", remote, host), allowRemote: false);
        why.ShouldNotBeNull().ShouldContain("Simulator:AllowRemote");
        why.TrimEnd('\n').ShouldNotContain('\n');
    }

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("Forwarded")]
    [InlineData("X-Real-IP")]
    [InlineData("Via")]
    public void What_a_proxy_on_this_computer_passes_on_comes_from_elsewhere(string header)
    {
        var request = Request("GET", "127.0.0.1", "127.0.0.1:5080");
        request.Headers[header] = "203.0.113.9";
        SimulatorGuard.Refusal(request, allowRemote: false).ShouldNotBeNull();
    }

    [Fact]
    public void The_setting_lets_others_in()
        => SimulatorGuard.Refusal(Request("GET", "10.0.0.7", "demo.local"), allowRemote: true).ShouldBeNull();

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("same-origin", "http://127.0.0.1:5080", true)]
    [InlineData("same-site", null, false)]
    [InlineData("cross-site", "http://evil.example", false)]
    [InlineData(null, "http://evil.example", false)]
    [InlineData(null, "http://127.0.0.1:9999", false)]
    [InlineData(null, "null", false)]
    [InlineData("none", null, false)]
    public void Only_the_simulator_s_own_page_may_write(string? site, string? origin, bool welcome)
    {
        var request = Request("POST", "127.0.0.1", "127.0.0.1:5080");
        if (site is not null)
            request.Headers["Sec-Fetch-Site"] = site;
        if (origin is not null)
            request.Headers.Origin = origin;
        (SimulatorGuard.Refusal(request, allowRemote: false) is null).ShouldBe(welcome);
        (SimulatorGuard.Refusal(request, allowRemote: true) is null).ShouldBe(welcome);
    }

    private static HttpRequest Request(string method, string? remote, string host)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = remote is null ? null : IPAddress.Parse(remote);
        context.Request.Method = method;
        context.Request.Scheme = "http";
        context.Request.Host = new HostString(host);
        return context.Request;
    }
}
