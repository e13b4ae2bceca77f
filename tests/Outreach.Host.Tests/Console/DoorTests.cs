using System.Net;
using System.Text;
using Outreach.Host.Tests.Running;
using Outreach.People;
using Outreach.Staff.Console;
using Outreach.Staff.Members;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Console;

[Collection(InProcess.Alone)]
public sealed class DoorTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_lets_in_once_however_often_it_is_looked_at_before()
    {
        var who = await host.Hires(Role.Operator);
        var code = await host.Link(who);
        using (var preview = host.Opens())
        {
            for (var times = 0; times < 3; times++)
                (await preview.Get($"console/in?code={code}")).Status.ShouldBe(HttpStatusCode.OK);
        }

        using var browser = host.Opens();
        var page = await browser.Get($"console/in?code={code}");
        page.Text.ShouldContain("Ваша ссылка действует.");
        var entered = await browser.Post("console/in", page.Fields);
        (entered.Status, entered.Location).ShouldBe((HttpStatusCode.SeeOther, "../console"));
        (await browser.Follow(entered)).Text.ShouldContain("Ждёт вас");

        using var thief = host.Opens();
        var late = await thief.Get($"console/in?code={code}");
        late.Status.ShouldBe(HttpStatusCode.Gone);
        late.Text.ShouldNotContain("<form");
        (await browser.Post("console/in", page.Fields)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await host.Audit()).Where(note => note.Who == who.Person!.Id).Select(note => (note.Act, note.From))
            .ShouldBe([("console.link", "simulator-chat"), ("console.sign-in", "console")]);
    }

    [Fact]
    public async Task Of_two_who_use_a_link_at_once_one_is_in()
    {
        var code = await host.Link(await host.Hires(Role.Operator));
        var browsers = Enumerable.Range(0, 8).Select(_ => host.Opens()).ToList();
        var pages = await Task.WhenAll(browsers.Select(browser => browser.Get($"console/in?code={code}")));
        var entered = await Task.WhenAll(browsers.Zip(pages, (browser, page) => browser.Post("console/in", page.Fields)));
        entered.Count(one => one.Status == HttpStatusCode.SeeOther).ShouldBe(1);
        entered.Count(one => one.Status == HttpStatusCode.Gone).ShouldBe(7);
        browsers.ForEach(browser => browser.Dispose());
    }

    [Fact]
    public async Task A_link_is_over_after_two_minutes_and_when_a_newer_one_is_made()
    {
        var who = await host.Hires(Role.Operator);
        using var browser = host.Opens();
        var (first, second) = (await host.Link(who), await host.Link(who));
        (await browser.Get($"console/in?code={first}")).Status.ShouldBe(HttpStatusCode.Gone);
        var page = await browser.Get($"console/in?code={second}");
        page.Status.ShouldBe(HttpStatusCode.OK);
        host.Clock.Wrong += ConsoleVerbs.LinkLasts;
        (await browser.Post("console/in", page.Fields)).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Another_sites_form_signs_nobody_in()
    {
        var code = await host.Link(await host.Hires(Role.Operator));
        using var victim = host.Opens();
        (await victim.Post("console/in", [("code", code)])).Status.ShouldBe(HttpStatusCode.BadRequest);
        using var attacker = host.Opens();
        var page = await attacker.Get($"console/in?code={code}");
        (await victim.Post("console/in", page.Fields)).Status.ShouldBe(HttpStatusCode.BadRequest);
        await victim.Get($"console/in?code={code}");
        (await victim.Post("console/in", page.Fields)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Who_is_removed_is_out_at_the_next_request_and_who_comes_back_is_still_out()
    {
        var who = await host.Hires(Role.Operator);
        using var browser = await host.SignsIn(who);
        (await browser.Get("console/cases")).Status.ShouldBe(HttpStatusCode.OK);
        await host.Keeps(new StaffChange.Removed(who.Person!.Id));
        (await browser.Get("console/cases")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        await host.Keeps(new StaffChange.Appointed(new StaffMember { Person = who.Person!.Id, Role = Role.Operator, Since = host.Now }));
        (await browser.Get("console/cases")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task What_she_may_is_asked_anew_at_each_request()
    {
        var who = await host.Hires(Role.Operator);
        using var browser = await host.SignsIn(who);
        (await browser.Get("console")).Text.ShouldContain("Обращения</a>");
        await host.Keeps(new StaffChange.Appointed(new StaffMember { Person = who.Person!.Id, Role = Role.Observer, Since = host.Now }));
        var page = await browser.Get("console");
        page.Text.ShouldNotContain("Обращения</a>");
        page.Text.ShouldContain("Рассылки</a>");
        (await browser.Get("console/cases")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_session_ends_after_a_working_day()
    {
        using var browser = await host.SignsIn(Role.Operator);
        host.Clock.Wrong += ConsoleVerbs.SessionLasts - TimeSpan.FromMinutes(1);
        (await browser.Get("console")).Status.ShouldBe(HttpStatusCode.OK);
        host.Clock.Wrong += TimeSpan.FromMinutes(1);
        (await browser.Get("console")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Each_sees_and_ends_her_own_sessions_and_an_administrator_all()
    {
        var (mine, other) = (await host.Hires(Role.Lawyer), await host.Hires(Role.Editor));
        using var here = await host.SignsIn(mine);
        using var there = await host.SignsIn(mine);
        using var foreign = await host.SignsIn(other);
        var page = await here.Get("console/sessions");
        page.Forms.Count(form => form.Way.EndsWith("/end", StringComparison.Ordinal)).ShouldBe(2);
        var ids = host.Get<IConsoleStore>().ConsoleSessions;
        var (theirs, alien) = (ids.Last(one => one.Person == mine.Person!.Id), ids.Last(one => one.Person == other.Person!.Id));

        (await here.Press(page, $"{theirs.Id}/end")).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await there.Get("console")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        var refused = await here.Post($"console/sessions/{alien.Id}/end", page.Forms[0].Fields);
        refused.Status.ShouldBe(HttpStatusCode.Forbidden);
        (await foreign.Get("console")).Status.ShouldBe(HttpStatusCode.OK);

        using var boss = await host.SignsIn(Role.Administrator);
        (await boss.Press(await boss.Get("console/sessions"), $"{alien.Id}/end")).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await foreign.Get("console")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        var audit = await host.Audit();
        audit.ShouldContain(note => note.Act == "refused" && note.Object == $"session {alien.Id}" && note.Who == mine.Person!.Id);
        audit.ShouldContain(note => note.Act == "console.end" && note.Object == $"session {alien.Id}" && note.Details == $"of {other.Person!.Id}");
    }

    [Fact]
    public async Task Who_leaves_is_out()
    {
        using var browser = await host.SignsIn(Role.Observer);
        var token = browser.Cookies.GetAllCookies().Single(cookie => cookie.Name.Contains("session", StringComparison.Ordinal)).Value;
        (await browser.Press(await browser.Get("console"), "leave")).Text.ShouldContain("Вы вышли.");
        using var kept = host.Opens();
        kept.Cookies.Add(host.Url, new Cookie($"outreach-session-{host.Url.Port}", token));
        (await kept.Get("console")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Neither_code_nor_token_stands_in_the_store()
    {
        var who = await host.Hires(Role.Operator);
        using var browser = await host.SignsIn(who);
        var token = browser.Cookies.GetAllCookies().Single(cookie => cookie.Name.Contains("session", StringComparison.Ordinal)).Value;
        var code = await host.Link(who);
        foreach (var file in Directory.EnumerateFiles(host.Folder).Where(static name => Path.GetExtension(name) is not (".sock" or ".lock")))
        {
            var bytes = await ReadShared(file);
            foreach (var secret in new[] { token, code })
                bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)).ShouldBe(-1, file);
        }

        host.Get<IConsoleStore>().ConsoleSessions.ShouldAllBe(session => session.Key != token);
    }

    [Fact]
    public async Task Who_guesses_is_slowed_down_and_shuts_nobody_out()
    {
        await using var other = new ConsoleHost();
        await other.InitializeAsync();
        using var stranger = other.Opens();
        var answers = new List<HttpStatusCode>();
        for (var times = 0; times < 40; times++)
            answers.Add((await stranger.Get($"console/in?code=guess{times}")).Status);
        answers[0].ShouldBe(HttpStatusCode.Gone);
        answers[^1].ShouldBe(HttpStatusCode.TooManyRequests);
        using var colleague = await other.SignsIn(Role.Operator);
        (await colleague.Get("console")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task From_elsewhere_it_is_opened_by_https_alone_and_with_a_cookie_that_no_other_site_can_set()
    {
        (string, string)[] proxied = [("X-Forwarded-For", "203.0.113.9"), ("Host", "outreach.example.org")];
        using var browser = host.Opens();
        (await browser.Get("console", proxied)).Status.ShouldBe(HttpStatusCode.Forbidden);
        var code = await host.Link(await host.Hires(Role.Operator, Language.Ky));
        var door = await browser.Get($"console/in?code={code}", [.. proxied, ("X-Forwarded-Proto", "https")]);
        door.Status.ShouldBe(HttpStatusCode.OK);
        door.Text.ShouldContain("<html lang=\"ky\">");
        var cookie = door.Headers["Set-Cookie"];
        cookie.ShouldStartWith("__Host-outreach-door=");
        foreach (var part in new[] { "secure", "httponly", "samesite=strict", "path=/" })
            cookie.ShouldContain(part);
        cookie.ShouldNotContain("domain");
    }

    private static async Task<byte[]> ReadShared(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, Cancellation);
        return bytes.ToArray();
    }
}
