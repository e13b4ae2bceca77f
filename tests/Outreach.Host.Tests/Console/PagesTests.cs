using System.Net;
using Outreach.Broadcasts;
using Outreach.Host.Tests.Running;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Messaging;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Members;
using Outreach.Storage;
using Outreach.Web.Simulator;
using Shouldly;
using Xunit;
using Case = Outreach.Hotline.Cases.Case;

namespace Outreach.Host.Tests.Console;

/// <summary>The pages, as a browser without a script sees them.</summary>
[Collection(InProcess.Alone)]
public sealed class PagesTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    private const string Words = "У меня забрали паспорт <b>и деньги</b>";
    private static readonly string[] Pages = ["console", "console/cases", "console/bookings", "console/broadcasts", "console/sessions"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IHotlineStore Hotline => host.Get<IHotlineStore>();

    [Fact]
    public async Task A_case_is_taken_read_answered_and_closed_by_plain_forms()
    {
        var who = await host.Hires(Role.Operator);
        using var browser = await host.SignsIn(who);
        var id = await Calls();
        var queue = await browser.Get("console/cases");
        queue.Text.ShouldNotContain("паспорт");
        (await browser.Get($"console/cases/{id}")).Text.ShouldNotContain("паспорт");

        var taken = await browser.Press(queue, $"{id}/claim");
        taken.Location.ShouldBe($"../../../console/cases/{id}");
        var page = await browser.Follow(taken);
        page.Text.ShouldContain("У меня забрали паспорт &lt;b&gt;и деньги&lt;/b&gt;");
        var warned = await browser.Press(page, $"{id}/answer", ("text", "Полиция уже едет"));
        warned.Status.ShouldBe(HttpStatusCode.Conflict);
        warned.Text.ShouldContain("может быть видно на закрытом экране");
        warned.Text.ShouldContain(">Полиция уже едет</textarea>");
        (await browser.Press(warned, $"{id}/answer", ("text", "Здравствуйте!\r\nЯ здесь."), ("sure", "yes"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        page = await browser.Get($"console/cases/{id}");
        page.Text.ShouldContain("Здравствуйте!");
        page.Text.ShouldContain("Я здесь.");

        host.Clock.Wrong += TimeSpan.FromMinutes(1);
        (await browser.Press(page, $"{id}/close", ("as", nameof(CaseOutcome.Informed)), ("about", nameof(CaseTopic.Papers)))).Location.ShouldBe("../../../console/cases");
        (await Hotline.Find(id, Cancellation))!.Outcome.ShouldBe(CaseOutcome.Informed);
        (await browser.Get($"console/cases/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var acts = (await host.Audit()).Where(note => note.Object == $"case {id}").ToList();
        acts.Select(note => note.Act).Distinct().ShouldBe(["case.claim", "case.read", "case.answer", "case.close"]);
        acts.ShouldAllBe(note => note.From == "console" && note.Who == who.Person!.Id);
    }

    [Fact]
    public async Task Who_comes_second_is_told_so()
    {
        using var first = await host.SignsIn(Role.Operator);
        using var second = await host.SignsIn(Role.Operator);
        var id = await Calls();
        var (one, other) = (await first.Get("console/cases"), await second.Get("console/cases"));
        var pressed = await Task.WhenAll(first.Press(one, $"{id}/claim"), second.Press(other, $"{id}/claim"));
        pressed.Select(shown => shown.Status).Order().ShouldBe([HttpStatusCode.SeeOther, HttpStatusCode.Conflict]);
        var lost = pressed.Single(shown => shown.Status == HttpStatusCode.Conflict);
        lost.Text.ShouldContain("Его уже взял другой сотрудник.");
        lost.Text.ShouldNotContain("паспорт");
        // The chat and the browser are two faces of one verb.
        var leader = await host.Hires(Role.Coordinator);
        (await host.Did(leader, host.Get<CaseVerbs>().TakeOver, id)).By.ShouldBe(leader.Person!.Id);
    }

    [Fact]
    public async Task A_page_that_is_not_hers_is_refused_and_written_down_as_in_the_chat()
    {
        foreach (var (role, page, command) in new[]
        {
            (Role.Lawyer, "console/cases", "cases"), (Role.Operator, "console/bookings", "bookings"), (Role.Operator, "console/broadcasts", "broadcasts"),
            (Role.Lawyer, "console/cases/live", "cases"), (Role.Observer, "console/cases/7", "cases"),
        })
        {
            var who = await host.Hires(role);
            using var browser = await host.SignsIn(who);
            var refused = await browser.Get(page);
            refused.Status.ShouldBe(HttpStatusCode.Forbidden, page);
            refused.Text.ShouldContain("это не разрешено");
            var form = (await browser.Get("console")).Forms[0].Fields;
            (await browser.Post(page, form)).Status.ShouldBe(HttpStatusCode.NotFound, page);
            (await host.Audit()).ShouldContain(note => note.Act == "refused" && note.Object == command && note.Who == who.Person!.Id && note.From == "console");
        }
    }

    [Fact]
    public async Task A_verb_that_is_not_hers_is_refused_by_the_verb()
    {
        var who = await host.Hires(Role.Observer);
        using var browser = await host.SignsIn(who);
        var id = await Hands(Language.Ru);
        var page = await browser.Get($"console/broadcasts/{id}");
        page.Forms.ShouldHaveSingleItem().Way.ShouldEndWith("leave");
        page.Text.ShouldNotContain("Завтра в 10 часов встреча в доме культуры, приходите все");
        var refused = await browser.Post($"console/broadcasts/{id}/approve", [.. page.Forms[0].Fields, ("version", "1")]);
        refused.Status.ShouldBe(HttpStatusCode.Forbidden);
        (await host.Audit()).ShouldContain(note => note.Act == "refused" && note.Object == $"broadcast {id}" && note.Who == who.Person!.Id && note.Details == "approve");
        host.Get<IBroadcastStore>().Broadcasts.Single(one => one.Id == id).State.ShouldBe(BroadcastState.Waiting);
    }

    [Fact]
    public async Task A_broadcast_is_approved_on_the_version_that_was_seen_and_called_off()
    {
        using var browser = await host.SignsIn(Role.Coordinator);
        using var other = await host.SignsIn(Role.Coordinator);
        var id = await Hands(Language.Ru);
        (await browser.Get("console")).Text.ShouldContain($"console/broadcasts/{id}");
        var (page, same) = (await browser.Get($"console/broadcasts/{id}"), await other.Get($"console/broadcasts/{id}"));
        page.Text.ShouldContain("Завтра в 10 часов встреча в доме культуры, приходите все");
        (await browser.Press(page, $"{id}/approve")).Status.ShouldBe(HttpStatusCode.SeeOther);
        var late = await other.Press(same, $"{id}/approve");
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain("role=\"alert\"");
        (await other.Press(await other.Get($"console/broadcasts/{id}"), $"{id}/off")).Status.ShouldBe(HttpStatusCode.SeeOther);
        host.Get<IBroadcastStore>().Broadcasts.Single(one => one.Id == id).State.ShouldBe(BroadcastState.CalledOff);
    }

    [Fact]
    public async Task A_form_that_no_page_gave_does_nothing()
    {
        using var browser = await host.SignsIn(Role.Operator);
        using var other = await host.SignsIn(Role.Operator);
        var id = await Calls();
        var foreign = (await other.Get("console/cases")).Forms.First(form => form.Way.EndsWith($"{id}/claim", StringComparison.Ordinal)).Fields;
        foreach (var fields in new[] { [], [("form", "x.y")], foreign })
            (await browser.Post($"console/cases/{id}/claim", fields)).Status.ShouldBe(HttpStatusCode.BadRequest);
        Hotline.Board.Cases[id].State.ShouldBe(CaseState.Waiting);
    }

    [Fact]
    public async Task Each_page_says_what_a_browser_may_do_with_it_and_weighs_little()
    {
        using var browser = await host.SignsIn(Role.Administrator);
        var case_ = await Calls();
        for (var more = 0; more < 20; more++)
            await Calls();
        var id = await Hands(Language.Ru);
        await host.Did(host.Get<StaffRoll>().Actor((await host.Get<IPeopleStore>().Find(host.Get<Outreach.Staff.Console.IConsoleStore>().ConsoleSessions[^1].Person, Cancellation))!, "console"), host.Get<CaseVerbs>().Claim, case_);
        foreach (var path in Pages.Append($"console/cases/{case_}").Append($"console/broadcasts/{id}").Append("console/nowhere").Append("console/in?code=x"))
        {
            var page = await browser.Get(path);
            page.Headers["Content-Security-Policy"].ShouldBe("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
            page.Headers["X-Frame-Options"].ShouldBe("DENY");
            page.Headers["X-Content-Type-Options"].ShouldBe("nosniff");
            page.Headers["Referrer-Policy"].ShouldBe("no-referrer");
            page.Headers["Cache-Control"].ShouldBe("no-store");
            foreach (var inside in new[] { "<style", " style=", " onclick", "javascript:", "<script>" })
                page.Text.ShouldNotContain(inside, customMessage: path);
            var weight = await browser.Weigh(path);
            foreach (var part in page.Links.Where(static link => link.AbsolutePath.Contains("/look/", StringComparison.Ordinal)).Distinct())
                weight += await browser.Weigh(part.PathAndQuery);
            weight.ShouldBeLessThan(15_000, path);
            TestContext.Current.TestOutputHelper?.WriteLine($"{path}: {weight} bytes with style, script and sign, {await browser.Weigh(path)} alone");
        }
    }

    [Fact]
    public async Task Under_a_path_prefix_every_way_stays_under_it()
    {
        var who = await host.Hires(Role.Administrator);
        using var browser = host.Opens();
        var door = await browser.Get($"bot/console/in?code={await host.Link(who)}");
        var entered = await browser.Post("bot/console/in", door.Fields);
        var id = await Calls();
        foreach (var path in Pages.Append($"console/cases/{id}").Select(page => $"bot/{page}"))
        {
            var page = await browser.Get(path);
            page.Status.ShouldBe(HttpStatusCode.OK, path);
            page.Links.ShouldAllBe(link => link.AbsolutePath.StartsWith("/bot/console", StringComparison.Ordinal));
            page.Forms.Select(form => page.To(form.Way)).ShouldAllBe(way => way.StartsWith("/bot/console/", StringComparison.Ordinal));
        }

        entered.To(entered.Location!).ShouldBe("/bot/console");
        var taken = await browser.Press(await browser.Get("bot/console/cases"), $"{id}/claim");
        taken.To(taken.Location!).ShouldBe($"/bot/console/cases/{id}");
        (await browser.Get("bot/console/look/console.css")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_queue_comes_anew_when_somebody_calls_and_nothing_after_she_is_removed()
    {
        var who = await host.Hires(Role.Operator);
        using var browser = await host.SignsIn(who);
        await using var stream = await browser.Listen("console/cases/live");
        using var events = new StreamReader(stream);
        (await Next(events)).ShouldNotBeNull();
        var id = await Calls();
        var fragment = (await Next(events)).ShouldNotBeNull();
        fragment.ShouldContain($"id=\"case-{id}\"");
        fragment.ShouldNotContain("паспорт");
        fragment.Length.ShouldBeLessThan(20_000);
        await host.Keeps(new StaffChange.Removed(who.Person!.Id));
        (await Next(events)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_said_comes_to_whoever_has_the_case_and_to_nobody_else()
    {
        var who = await host.Hires(Role.Operator);
        using var browser = await host.SignsIn(who);
        using var other = await host.SignsIn(Role.Operator);
        var id = await Calls();
        (await browser.Get($"console/cases/{id}/live")).Status.ShouldBe(HttpStatusCode.NoContent);
        await host.Did(who, host.Get<CaseVerbs>().Claim, id);
        (await other.Get($"console/cases/{id}/live")).Status.ShouldBe(HttpStatusCode.NoContent);

        await using var stream = await browser.Listen($"console/cases/{id}/live");
        using var events = new StreamReader(stream);
        (await Next(events)).ShouldNotBeNull().ShouldContain("У меня забрали паспорт &lt;b&gt;");
        await Says(Hotline.Board.Cases[id].Person!.Value, "Он вернулся");
        (await Next(events)).ShouldNotBeNull().ShouldContain("Он вернулся");
        await using var again = await browser.Listen($"console/cases/{id}/live");
        await host.Did(who, host.Get<CaseVerbs>().Release, id);
        (await Next(events)).ShouldBeNull();
        // Without its page it is written down all the same, and once.
        (await host.Audit()).Count(note => note.Act == "case.read" && note.Object == $"case {id}").ShouldBe(1);
    }

    [Fact]
    public async Task The_language_is_hers_until_she_chooses_another_here()
    {
        using var browser = await host.SignsIn(Role.Operator, Language.Ky);
        (await browser.Get("console")).Text.ShouldContain("<h1>Бүгүн</h1>");
        (await browser.Get("console?in=ru")).Text.ShouldContain("<h1>Сегодня</h1>");
        (await browser.Get("console/cases")).Text.ShouldContain("<html lang=\"ru\">");
    }

    // An event's lines; null when the stream ends.
    private static async Task<string?> Next(StreamReader events)
    {
        var lines = new List<string>();
        while (await events.ReadLineAsync(Cancellation) is { } line)
        {
            if (line.Length == 0 && lines.Exists(static one => one.StartsWith("data: ", StringComparison.Ordinal)))
                return string.Join('\n', lines);
            lines.Add(line);
        }

        return null;
    }

    private async Task<long> Calls()
    {
        var person = await host.Knows();
        var id = host.Get<IStore>().NextId();
        await host.Keeps(
            new HotlineChange.Called(new Case { Id = id, Person = person.Id, Channel = SimulatorKind.Chat, Language = Language.Ru, Risk = CaseRisk.Amber, OpenedAt = host.Now, WaitsSince = host.Now }));
        await Says(person.Id, Words);
        return id;
    }

    private Task Says(PersonId person, string words) => host.Keeps(new HotlineChange.Heard(person, new CaseWord
    {
        Id = host.Get<IStore>().NextId(),
        Case = 0,
        At = host.Now,
        Words = host.Get<ISealer>().Seal(words, MessagingJson.Default.String),
    }));

    private async Task<long> Hands(Language language)
    {
        var author = await host.Hires(Role.Editor);
        var id = host.Get<IStore>().NextId();
        var text = new Announcement { Ru = "Завтра в 10 часов встреча в доме культуры, приходите все" };
        await host.Keeps(new BroadcastChange.Saved(new Broadcast
        {
            Id = id,
            Version = 1,
            State = BroadcastState.Waiting,
            Author = author.Person!.Id,
            Message = host.Get<ISealer>().Seal(text, BroadcastJson.Default.Announcement),
            Audience = new Audience { Languages = [language] },
            At = host.Now.AddDays(1),
            CreatedAt = host.Now,
        }));
        return id;
    }
}
