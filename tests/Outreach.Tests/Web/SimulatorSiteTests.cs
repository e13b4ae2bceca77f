using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Outreach.Hotline.Rooms;
using Outreach.Messaging;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Tests.Web.Fakes;
using Outreach.Web;
using Outreach.Web.Simulator;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Web;

public sealed class SimulatorSiteTests : IAsyncLifetime
{
    private readonly OpenDrawer _drawer = new();
    private WebApplication? _site;
    private HttpClient _browser = new();

    private Uri Link => new(_site!.Services.GetRequiredService<SimulatorDoor>().LinkAt(_site.Urls.Single()));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        // As slim as the host: no regular expressions in routes.
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IInboxStore>(_drawer).AddSingleton<ISealer>(_drawer).AddSingleton<IAudienceStore>(_drawer);
        builder.Services.AddSingleton<PersonQueues>().AddSingleton<MessagingMetrics>().AddSingleton<Inbox>();
        builder.Services.AddWeb(builder.Configuration, calledFromOutside: false).AddPlayedStaff().ShouldBeTrue();
        _site = builder.Build();
        _site.Urls.Add("http://127.0.0.1:0");
        _site.MapWeb();
        await _site.StartAsync(Token);
        _browser = new HttpClient { BaseAddress = new Uri(_site.Urls.Single()) };
        using var page = await _browser.GetAsync(Link, Token);
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _site!.DisposeAsync();
    }

    [Theory]
    [InlineData("/simulator", "text/html")]
    [InlineData("/simulator/simulator.css", "text/css")]
    [InlineData("/simulator/simulator.js", "text/javascript")]
    [InlineData("/simulator/words.js", "text/javascript")]
    [InlineData("/simulator/staff.js", "text/javascript")]
    [InlineData("/simulator/staff.css", "text/css")]
    [InlineData("/simulator/icon.svg", "image/svg+xml")]
    public async Task The_page_is_inside_the_program_and_runs_nothing_from_elsewhere(string path, string type)
    {
        using var answer = await _browser.GetAsync(path, Token);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; script-src 'self';");
        (await answer.Content.ReadAsStringAsync(Token)).ShouldNotContain("https://");
    }

    [Fact]
    public async Task The_page_never_reads_words_as_markup()
    {
        var script = await _browser.GetStringAsync("/simulator/simulator.js", Token) + await _browser.GetStringAsync("/simulator/staff.js", Token);
        foreach (var danger in new[] { "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(" })
            script.ShouldNotContain(danger);
    }

    [Fact]
    public async Task All_that_the_page_says_it_says_in_three_languages()
    {
        var words = await _browser.GetStringAsync("/simulator/words.js", Token);
        var page = await _browser.GetStringAsync("/simulator", Token);
        var said = Regex.Matches(page, "data-(?:word|hint|label)=\"(?<key>[A-Za-z0-9]+)\"").Select(match => match.Groups["key"].Value).Distinct().ToList();
        said.ShouldContain("panel");
        foreach (var key in said.Append("connected").Append("edited"))
            Regex.Count(words, $"[ {{]{key}: '").ShouldBe(3, key);
        (await _browser.GetStringAsync("/simulator/simulator.js", Token)).ShouldNotContain("Connected.");
    }

    [Fact]
    public async Task Written_words_come_into_the_inbox_like_a_provider_s()
    {
        (await Post("simulator-sms", "write", """{"text":"салам","language":"ky"}""")).ShouldBe(HttpStatusCode.NoContent);
        var message = _drawer.Messages.ShouldHaveSingleItem();
        message.Key.ShouldStartWith("simulator-sms:anna:");
        (message.Channel, message.Address, message.LanguageHint).ShouldBe(("simulator-sms", "anna", "ky"));
        message.Content.ShouldBe(new InboundContent.Wrote("салам"));
        Phone(SimulatorKind.Sms).View.Messages.ShouldHaveSingleItem().Id.ShouldBe(message.Reference);
    }

    [Theory]
    [InlineData("press", """{"data":"3.1","message":"m"}""", typeof(InboundContent.Pressed))]
    [InlineData("open", """{"code":"poster-naryn"}""", typeof(InboundContent.Opened))]
    [InlineData("open", "{}", typeof(InboundContent.Opened))]
    [InlineData("show", """{"media":"Voice"}""", typeof(InboundContent.Showed))]
    [InlineData("write", """{"text":"/start poster-naryn"}""", typeof(InboundContent.Opened))]
    [InlineData("write", """{"text":"/start ??"}""", typeof(InboundContent.Wrote))]
    [InlineData("block", "{}", typeof(InboundContent.Blocked))]
    [InlineData("unblock", "{}", typeof(InboundContent.Unblocked))]
    public async Task All_that_Telegram_can_do_has_its_content(string deed, string body, Type content)
    {
        (await Post("simulator-chat", deed, body)).ShouldBe(HttpStatusCode.NoContent);
        _drawer.Messages.ShouldHaveSingleItem().Content.ShouldBeOfType(content);
    }

    [Theory]
    [InlineData(MediaKind.Voice, true)]
    [InlineData(MediaKind.Picture, true)]
    [InlineData(MediaKind.Place, false)]
    [InlineData(MediaKind.Contact, false)]
    public async Task A_photo_or_voice_can_be_sent_on(MediaKind media, bool can)
    {
        await Post("simulator-chat", "show", $$"""{"media":"{{media}}"}""");
        _drawer.Messages.ShouldHaveSingleItem().Content.ShouldBe(
            new InboundContent.Showed(media)
            {
                File = can ? new MediaFile("simulator-chat", media, "simulated") : null,
                Place = media == MediaKind.Place ? "42.87460, 74.56980" : null,
            });
    }

    [Fact]
    public async Task A_file_comes_as_a_document_that_can_be_fetched_as_long_as_the_bound_allows()
    {
        byte[] table = [1, 2, 3, 0, 255];
        (await Attach("simulator-chat", "ноябрь.csv", table)).ShouldBe(HttpStatusCode.NoContent);
        var file = _drawer.Messages.ShouldHaveSingleItem().Content.ShouldBeOfType<InboundContent.Showed>().File.ShouldNotBeNull();
        (file.Channel, file.Kind).ShouldBe(("simulator-chat", MediaKind.Document));
        Phone(SimulatorKind.Chat).View.Messages.ShouldHaveSingleItem().Text.ShouldBe("📎 ноябрь.csv");
        var channel = _site!.Services.GetServices<IChannel>().Single(one => one.Kind == "simulator-chat");
        (await channel.Fetch(file, 5, Token)).ShouldBe(table);
        (await channel.Fetch(file, 4, Token)).ShouldBeNull();
        for (var number = 0; number < SentFiles.Most; number++)
            await Attach("simulator-chat", "another.csv", table);
        (await channel.Fetch(file, 5, Token)).ShouldBeNull("only the last few are kept");
    }

    [Fact]
    public async Task A_file_that_no_phone_would_send_is_not_received()
    {
        (await Attach("simulator-chat", "huge.xlsx", new byte[SentFiles.MostBytes + 1])).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await Attach("simulator-sms", "table.csv", [1])).ShouldBe(HttpStatusCode.Conflict);
        (await Attach("telegram", "table.csv", [1])).ShouldBe(HttpStatusCode.NotFound);
        (await Attach("simulator-chat", "table.csv", [1], "text/plain")).ShouldBe(HttpStatusCode.UnsupportedMediaType);
        _drawer.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Changed_words_come_again_under_the_old_number()
    {
        await Post("simulator-chat", "write", """{"text":"бир"}""");
        var reference = _drawer.Messages.Single().Reference;
        (await Post("simulator-chat", "edit", $$"""{"message":"{{reference}}","text":"эки"}""")).ShouldBe(HttpStatusCode.NoContent);
        _drawer.Messages.Last().Content.ShouldBe(new InboundContent.Wrote("эки"));
        _drawer.Messages.Select(message => message.Edit).ShouldBe([false, true], "as Telegram says of what was there before");
        _drawer.Messages.Select(message => message.Reference).ShouldBe([reference, reference]);
        _drawer.Messages.Select(message => message.Key).Distinct().Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("simulator-sms", "press", """{"data":"3.1"}""", HttpStatusCode.Conflict)]
    [InlineData("simulator-chat", "edit", """{"message":"none","text":"эки"}""", HttpStatusCode.NotFound)]
    [InlineData("simulator-chat", "write", """{"text":"  "}""", HttpStatusCode.Conflict)]
    [InlineData("simulator-chat", "write", "{}", HttpStatusCode.BadRequest)]
    [InlineData("simulator-chat", "write", "null", HttpStatusCode.BadRequest)]
    [InlineData("simulator-chat", "write", "words", HttpStatusCode.BadRequest)]
    [InlineData("simulator-chat", "open", """{"code":"no spaces"}""", HttpStatusCode.Conflict)]
    [InlineData("simulator-chat", "show", """{"media":99}""", HttpStatusCode.Conflict)]
    [InlineData("simulator-chat", "write", """{"text":"hi","language":"en"}""", HttpStatusCode.Conflict)]
    [InlineData("simulator-chat", "dance", "{}", HttpStatusCode.NotFound)]
    [InlineData("telegram", "write", """{"text":"hi"}""", HttpStatusCode.NotFound)]
    public async Task What_no_phone_could_do_is_not_received(string kind, string deed, string body, HttpStatusCode status)
    {
        (await Post(kind, deed, body)).ShouldBe(status);
        _drawer.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_colleague_does_in_a_topic_comes_in_as_from_a_group()
    {
        var room = _site!.Services.GetRequiredService<SimulatorRoom>();
        var thread = Done(await room.Open("№1", Token));
        var at = new Endpoint(room.Chat, thread);
        var card = Done(await room.Post(at, new RoomPost("card", [new Button("claim-1", "✋")]), Token));

        (await Act("say", $$"""{"text":"коллегам","thread":"{{thread}}"}""")).ShouldBe(HttpStatusCode.NoContent);
        var note = room.Find(thread)!.Messages[^1].Id;
        (await Act("reply", $$"""{"text":">> да","message":"{{card}}","language":"ru"}""")).ShouldBe(HttpStatusCode.NoContent);
        (await Act("reply", $$"""{"text":">> нет","message":"{{note}}"}""")).ShouldBe(HttpStatusCode.NoContent);
        (await Act("press", $$"""{"data":"0.claim-1","message":"{{card}}"}""")).ShouldBe(HttpStatusCode.NoContent);

        _drawer.Messages.ShouldAllBe(message => message.Channel == "simulator-chat" && message.Address == "staff");
        var said = _drawer.Messages.Select(message => message.Content).Cast<InboundContent.InRoom>().ToList();
        said.ShouldAllBe(one => one.At == at);
        said.Select(one => one.ToUs).ShouldBe([false, true, false, true]);
        said[0].Message.ShouldBe(note);
        said[^1].What.ShouldBeOfType<InboundContent.Pressed>().Data.ShouldBe("0.claim-1");
        room.Find(thread)!.Messages.Select(message => (message.Text, message.Answers)).ShouldBe([("card", null), ("коллегам", null), (">> да", card), (">> нет", note)]);
    }

    [Theory]
    [InlineData("say", """{"text":"hi","thread":"none"}""", HttpStatusCode.NotFound)]
    [InlineData("say", """{"text":" ","thread":""}""", HttpStatusCode.Conflict)]
    [InlineData("say", """{"text":"general is read by nobody","thread":""}""", HttpStatusCode.NoContent)]
    [InlineData("say", "{}", HttpStatusCode.BadRequest)]
    [InlineData("reply", """{"text":">> hi","message":"none"}""", HttpStatusCode.NotFound)]
    [InlineData("press", """{"data":"0.claim-1","message":"none"}""", HttpStatusCode.NotFound)]
    [InlineData("close", "{}", HttpStatusCode.NotFound)]
    public async Task What_could_not_be_done_in_a_group_is_not_received(string deed, string body, HttpStatusCode status)
    {
        (await Act(deed, body)).ShouldBe(status);
        _drawer.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Too_much_is_not_read()
        => (await Post("simulator-chat", "write", $$"""{"text":"{{new string('a', 70_000)}}"}""")).ShouldBe(HttpStatusCode.RequestEntityTooLarge);

    [Fact]
    public async Task Another_site_s_form_is_refused()
    {
        using var form = new StringContent("{}", Encoding.UTF8, "text/plain");
        using var answer = await _browser.PostAsync("/simulator/api/anna/simulator-chat/open", form, Token);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        _browser.DefaultRequestHeaders.Add("Origin", "http://evil.example");
        (await Post("simulator-chat", "open", "{}")).ShouldBe(HttpStatusCode.Forbidden);
        _drawer.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_that_could_not_be_stored_do_not_stay_on_the_phone()
    {
        _drawer.Broken = true;
        (await Post("simulator-chat", "write", """{"text":"салам"}""")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        Phone(SimulatorKind.Chat).View.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task While_blocked_nothing_but_unblocking_is_possible()
    {
        await Post("simulator-chat", "block", "{}");
        (await Post("simulator-chat", "write", """{"text":"салам"}""")).ShouldBe(HttpStatusCode.Conflict);
        (await Post("simulator-chat", "unblock", "{}")).ShouldBe(HttpStatusCode.NoContent);
        (await Post("simulator-chat", "write", """{"text":"салам"}""")).ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Each_change_is_told_with_all_that_stands_on_both_phones()
    {
        await using var stream = await _browser.GetStreamAsync("/simulator/api/anna/events", Token);
        using var events = new StreamReader(stream);
        (await NextEvent(events)).ShouldContain("\"opened\":false");
        await Post("simulator-sms", "write", """{"text":"hello"}""");
        var told = await NextEvent(events);
        told.ShouldContain("\"text\":\"hello\"");
        told.ShouldContain("\"chat\":{");
    }

    public static TheoryData<HttpMethod, string> Doors => new()
    {
        { HttpMethod.Get, "/simulator" },
        { HttpMethod.Get, "/simulator?phone=boss" },
        { HttpMethod.Get, "/simulator?token=" },
        { HttpMethod.Get, "/simulator?token=AAAAAAAAAAAAAAAAAAAAAA" },
        { HttpMethod.Get, "/simulator/simulator.js" },
        { HttpMethod.Get, "/simulator/api/boss/events" },
        { HttpMethod.Get, "/simulator/room/events" },
        { HttpMethod.Post, "/simulator/room/say" },
        { HttpMethod.Post, "/simulator/room/press" },
        { HttpMethod.Post, "/simulator/api/boss/simulator-chat/write" },
        { HttpMethod.Post, "/simulator/api/boss/simulator-chat/press" },
    };

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Without_the_link_no_door_opens_and_a_sentence_says_where_the_link_is(HttpMethod method, string path)
    {
        using var stranger = new HttpClient { BaseAddress = _browser.BaseAddress };
        // nginx as it comes: our own address for a host, and no word of whom it speaks for.
        using var request = new HttpRequestMessage(method, path);
        if (method == HttpMethod.Post)
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        request.Headers.Add("Cookie", $"outreach-simulator-{_browser.BaseAddress!.Port}=AAAAAAAAAAAAAAAAAAAAAA");
        using var answer = await stranger.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync(Token)).ShouldBe(SimulatorGuard.WhereTheLinkIs);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        _drawer.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_link_is_kept_where_no_script_and_no_other_site_gets_at_it()
    {
        using var fresh = new HttpClient();
        using var answer = await fresh.GetAsync(Link, Token);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var cookie = answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
        cookie.ShouldContain("path=/simulator", Case.Insensitive);
        (await answer.Content.ReadAsStringAsync(Token)).ShouldNotContain(_site!.Services.GetRequiredService<SimulatorDoor>().Token);
    }

    [Fact]
    public async Task The_token_opens_the_page_alone_so_that_it_stands_in_no_other_address()
    {
        using var fresh = new HttpClient { BaseAddress = _browser.BaseAddress };
        using var answer = await fresh.GetAsync($"/simulator/simulator.js{Link.Query}", Token);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<string> NextEvent(StreamReader events)
    {
        while (await events.ReadLineAsync(Token) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return line;
        }

        return "";
    }

    private Phone Phone(string kind) => _site!.Services.GetRequiredService<SimulatorPhones>().Find(kind, new PhoneId("anna"));

    private static string Done(RoomResult result) => result.ShouldBeOfType<RoomResult.Done>().Reference;

    private async Task<HttpStatusCode> Act(string deed, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _browser.PostAsync($"/simulator/room/{deed}", content, Token);
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> Attach(string kind, string name, byte[] bytes, string type = "application/octet-stream")
    {
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var answer = await _browser.PostAsync($"/simulator/api/anna/{kind}/file?name={Uri.EscapeDataString(name)}&language=ru", content, Token);
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> Post(string kind, string deed, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _browser.PostAsync($"/simulator/api/anna/{kind}/{deed}", content, Token);
        return answer.StatusCode;
    }
}
