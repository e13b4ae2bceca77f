using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Outreach.Messaging.Channels;
using Outreach.Tests.Fakes;
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
        => Refusal(Request("GET", remote, host), allowRemote: false).ShouldBeNull();

    [Theory]
    [InlineData("10.0.0.7", "10.0.0.1:5080")]
    [InlineData("10.0.0.7", "127.0.0.1:5080")]
    [InlineData("127.0.0.1", "evil.example:5080")]
    [InlineData(null, "127.0.0.1:5080")]
    public void Others_are_refused_in_one_line_that_names_the_setting(string? remote, string host)
    {
        var why = Refusal(Request("GET", remote, host), allowRemote: false);
        why.ShouldNotBeNull().ShouldContain("Simulator:AllowRemote");
        why.TrimEnd('\n').ShouldNotContain('\n');
    }

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("X-Forwarded-Host")]
    [InlineData("X-Forwarded-Proto")]
    [InlineData("CF-Connecting-IP")]
    [InlineData("True-Client-IP")]
    [InlineData("X-Original-For")]
    [InlineData("Forwarded")]
    [InlineData("X-Real-IP")]
    [InlineData("Via")]
    public void What_a_proxy_on_this_computer_passes_on_comes_from_elsewhere(string header)
    {
        var request = Request("GET", "127.0.0.1", "127.0.0.1:5080");
        request.Headers[header] = "203.0.113.9";
        Refusal(request, allowRemote: false).ShouldNotBeNull();
    }

    [Fact]
    public void The_setting_lets_others_in()
        => Refusal(Request("GET", "10.0.0.7", "demo.local"), allowRemote: true).ShouldBeNull();

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
        (Refusal(request, allowRemote: false) is null).ShouldBe(welcome);
        (Refusal(request, allowRemote: true) is null).ShouldBe(welcome);
    }

    [Theory]
    [InlineData(false, false, true)]
    [InlineData(true, false, false)]
    [InlineData(true, true, true)]
    public void While_a_real_channel_is_on_it_opens_only_if_told_so(bool channel, bool allowRemote, bool opens)
    {
        var door = Door(allowRemote, channel ? [new TestPhone("telegram", buttons: true)] : []);
        var refusal = SimulatorGuard.Refusal(WithLink(Request("GET", "127.0.0.1", "127.0.0.1:5080"), door), door, allowRemote);
        (door.IsOpen, refusal is null).ShouldBe((opens, opens));
        if (!opens)
            refusal.ShouldNotBeNull().ShouldContain("Simulator:AllowRemote");
    }

    [Fact]
    public void While_the_world_is_told_an_address_it_opens_only_if_told_so()
    {
        new SimulatorDoor(Options.Create(new SimulatorOptions()), [], calledFromOutside: true).IsOpen.ShouldBeFalse();
        new SimulatorDoor(Options.Create(new SimulatorOptions { AllowRemote = true }), [], calledFromOutside: true).IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void Other_computers_need_the_link_too()
    {
        var door = Door(allowRemote: true);
        SimulatorGuard.Refusal(Request("GET", "10.0.0.7", "demo.local"), door, allowRemote: true).ShouldBe(SimulatorGuard.WhereTheLinkIs);
        var another = WithLink(Request("GET", "10.0.0.7", "demo.local"), Door(allowRemote: true));
        SimulatorGuard.Refusal(another, door, allowRemote: true).ShouldBe(SimulatorGuard.WhereTheLinkIs);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:5080/simulator?token=")]
    [InlineData("http://0.0.0.0:5081", "http://127.0.0.1:5081/simulator?token=")]
    [InlineData("http://[::]:5081", "http://127.0.0.1:5081/simulator?token=")]
    [InlineData("https://localhost:5443", "https://localhost:5443/simulator?token=")]
    public void The_link_is_one_that_a_browser_of_this_computer_can_open(string listening, string link)
    {
        var door = Door(allowRemote: false);
        door.LinkAt(listening).ShouldBe(link + door.Token);
        door.Token.Length.ShouldBe(22);
        Door(allowRemote: false).Token.ShouldNotBe(door.Token);
    }

    private static string? Refusal(HttpRequest request, bool allowRemote)
    {
        var door = Door(allowRemote);
        if (HttpMethods.IsGet(request.Method))
            WithLink(request, door);
        else
            request.Headers.Cookie = $"outreach-simulator-0={door.Token}";
        return SimulatorGuard.Refusal(request, door, allowRemote);
    }

    private static SimulatorDoor Door(bool allowRemote, params IChannel[] channels)
        => new(Options.Create(new SimulatorOptions { AllowRemote = allowRemote }), channels, calledFromOutside: false);

    private static HttpRequest WithLink(HttpRequest request, SimulatorDoor door)
    {
        (request.Path, request.QueryString) = ("/simulator", QueryString.Create("token", door.Token));
        return request;
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
