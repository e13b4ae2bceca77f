using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Outreach.Loopback.Twilio;
using Outreach.Messaging;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Delivered;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Storage;
using Outreach.Tests.Fakes;
using Outreach.Tests.Telegram;
using Outreach.Twilio;
using Outreach.Twilio.Receiving;
using Outreach.Twilio.Sending;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Twilio;

public sealed partial class TwilioDoorTests : IAsyncLifetime
{
    private const string Outside = "https://sms.example.org/bot";
    private const string SmsPath = "/webhooks/twilio/sms";
    private const string Number = "+996555777001";

    private readonly RememberingInbox _inbox = new();
    private readonly RememberingStore _store = new();
    private readonly HttpClient _http = new();
    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());
    private readonly StringBuilder _lines = new();
    private LoopbackTwilio _twilio = null!;
    private WebApplication? _program;

    public async ValueTask InitializeAsync() => _twilio = await LoopbackTwilio.Start();

    public async ValueTask DisposeAsync()
    {
        await _twilio.DisposeAsync();
        if (_program is not null)
            await _program.DisposeAsync();
        _http.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("Салам, жардам керекпи? Ңөү")]
    [InlineData("Здравствуйте! Ё")]
    [InlineData("1+1=2 & 100% + %2B")]
    [InlineData(" \r\nблanks kept 🙂 ")]
    public async Task What_she_writes_arrives_as_she_wrote_it(string words)
    {
        await Open();
        var call = await _twilio.Phone(Number).Text(words);
        (call.Status, call.Body).ShouldBe((HttpStatusCode.OK, "<Response/>"));
        var message = _inbox.Messages.ShouldHaveSingleItem();
        (message.Address, message.Content).ShouldBe((Number, new InboundContent.Wrote(words)));
        Health(TwilioDoor.HealthName)!.LastSuccess.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("68849")]
    [InlineData("SUPPORT")]
    [InlineData("whatsapp:+996555777001")]
    public async Task Who_cannot_be_answered_is_counted_and_kept_nowhere(string from)
    {
        await Open();
        IReadOnlyList<KeyValuePair<string, string>> fields = [.. _twilio.Phone(Number).Fields("жардам").Select(field => field.Key == "From" ? new("From", from) : field)];
        (await _twilio.Bring(SmsPath, fields)).Status.ShouldBe(HttpStatusCode.OK);
        _inbox.Messages.ShouldBeEmpty();
        Health(TwilioDoor.HealthName)!.PassedOver.ShouldBe(1);
        await _twilio.Phone(Number).Text("салам");
        Health(TwilioDoor.HealthName)!.PassedOver.ShouldBe(1, "what goes well takes no count away");
    }

    [Fact]
    public async Task The_same_call_twice_is_kept_once()
    {
        await Open();
        var fields = _twilio.Phone(Number).Fields("салам");
        (await _twilio.Bring(SmsPath, fields)).Status.ShouldBe(HttpStatusCode.OK);
        (await _twilio.Bring(SmsPath, fields)).Status.ShouldBe(HttpStatusCode.OK);
        _inbox.Messages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_query_and_repeated_fields_are_part_of_what_is_signed()
    {
        await Open();
        (await _twilio.Bring(SmsPath + "?a=%C3%A9&b=+1", [.. _twilio.Phone(Number).Fields("салам"), new("x", "2"), new("x", "1"), new("x", "2")])).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whatever_a_proxy_makes_of_scheme_host_and_port_the_outside_address_counts()
    {
        // Here the program hears http on 127.0.0.1 without the prefix; and Twilio was told the address with its port.
        var door = await Open();
        _twilio.DeliverTo(door, "https://sms.example.org:443/bot");
        (await _twilio.Phone(Number).Text("салам")).Status.ShouldBe(HttpStatusCode.OK);
        _twilio.DeliverTo(door, "https://127.0.0.1/bot");
        (await _twilio.Phone(Number).Text("салам")).Status.ShouldBe(HttpStatusCode.Forbidden);
        _twilio.DeliverTo(door, "https://sms.example.org");
        (await _twilio.Phone(Number).Text("салам")).Status.ShouldBe(HttpStatusCode.Forbidden);
        Health(TwilioDoor.HealthName)!.Trouble!.ShouldContain("Twilio:PublicUrl");
        Health(TwilioDoor.HealthName)!.TurnedAway.ShouldBe(2);
    }

    [Theory]
    [InlineData("https://sms.example.org", true)]
    [InlineData("https://www.sms.example.org/bot", true)]
    [InlineData("http://sms.example.org/bot", true)]
    [InlineData("https://nobody.example.net/bot", false)]
    public async Task What_Twilio_signed_over_another_address_of_ours_is_an_alarm_and_nothing_else_is(string entered, bool alarm)
    {
        var door = await Open();
        _twilio.DeliverTo(door, entered);
        (await _twilio.Phone(Number).Text("салам")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (Health(TwilioDoor.HealthName)!.Trouble is not null).ShouldBe(alarm);
    }

    [Fact]
    public async Task Who_names_a_message_of_ours_is_Twilio_so_a_wrong_token_stands_in_health()
    {
        var door = await Open();
        var channel = _program!.Services.GetServices<IChannel>().Single();
        _twilio.Plan = _ => DeliveryPlan.Of();
        var note = new Outgoing.Note { Address = Number, Text = "a" };
        var sent = (await channel.Send(note, ChatState.Empty, CancellationToken.None)).ShouldBeOfType<SendResult.Sent>();
        foreach (var sid in new[] { "SM0123456789abcdef0123456789abcdef", sent.Receipt!.Reference })
        {
            Health(TwilioDoor.HealthName)?.Trouble.ShouldBeNull();
            KeyValuePair<string, string>[] news = [new("MessageSid", sid), new("AccountSid", _twilio.Options.AccountSid)];
            (await Post(door, "/webhooks/twilio/status", news, "AAAAAAAAAAAAAAAAAAAAAAAAAAA=")).ShouldBe(HttpStatusCode.Forbidden);
        }

        Health(TwilioDoor.HealthName)!.Trouble!.ShouldContain("Twilio:AuthToken");
    }

    /// <summary>What is signed has no signs between names and values, so words can be cut into fields: this signature fits.</summary>
    [Theory]
    [InlineData("Body", "жардам Fr", "om +996555777888 z")]
    [InlineData("Body ", "+99655", "x")]
    [InlineData("", "Bodyжардам", "")]
    public async Task Words_are_never_taken_for_a_field(string cut, string before, string after)
    {
        var door = await Open();
        var real = _twilio.Phone(Number).Fields("x").Where(field => field.Key != "Body");
        IReadOnlyList<KeyValuePair<string, string>> fields = [.. real, new(cut, before), new("From " + after, "+996555777888")];
        var signature = TwilioSignature.Of(_twilio.Options.AuthToken, Outside + SmsPath, fields);
        (await Post(door, SmsPath, fields, signature)).ShouldBe(HttpStatusCode.Forbidden);
        _inbox.Attempts.ShouldBe(0);
    }

    [Fact]
    public async Task A_flood_of_forged_calls_is_one_line_a_minute_and_no_alarm()
    {
        var door = await Open();
        var fields = _twilio.Phone(Number).Fields("салам");
        for (var call = 0; call < 50; call++)
            (await Post(door, SmsPath, fields, "AAAAAAAAAAAAAAAAAAAAAAAAAAA=")).ShouldBe(HttpStatusCode.Forbidden);
        Told().ShouldBe(["1"]);
        _time.Advance(TimeSpan.FromMinutes(1));
        await Post(door, SmsPath, fields, "AAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        Told().ShouldBe(["1", "50"]);
        (Health(TwilioDoor.HealthName)!.Trouble, Health(TwilioDoor.HealthName)!.TurnedAway).ShouldBe((null, 51));
    }

    [Fact]
    public async Task Forged_replayed_on_another_path_changed_or_unsigned_it_is_kept_nowhere()
    {
        var door = await Open();
        var fields = _twilio.Phone(Number).Fields("салам");
        var signature = TwilioSignature.Of(_twilio.Options.AuthToken, Outside + SmsPath, fields);
        (await Post(door, SmsPath, fields, null)).ShouldBe(HttpStatusCode.Forbidden);
        (await Post(door, SmsPath, fields, "")).ShouldBe(HttpStatusCode.Forbidden);
        (await Post(door, SmsPath, fields, "AAAAAAAAAAAAAAAAAAAAAAAAAAA=")).ShouldBe(HttpStatusCode.Forbidden);
        (await Post(door, SmsPath, fields, TwilioSignature.Of("another", Outside + SmsPath, fields))).ShouldBe(HttpStatusCode.Forbidden);
        (await Post(door, "/webhooks/twilio/status", fields, signature)).ShouldBe(HttpStatusCode.Forbidden);
        (await Post(door, SmsPath + "?a=1", fields, signature)).ShouldBe(HttpStatusCode.Forbidden);
        (await Post(door, SmsPath, [.. fields, new("More", "1")], signature)).ShouldBe(HttpStatusCode.Forbidden);
        (await Post(door, SmsPath, [.. fields.Skip(1)], signature)).ShouldBe(HttpStatusCode.Forbidden);
        (await Post(door, SmsPath, [.. fields.Select(field => field.Key == "From" ? new("From", "+996555777002") : field)], signature)).ShouldBe(HttpStatusCode.Forbidden);
        (await Post(door, SmsPath, [.. fields.Select(field => field.Key == "Body" ? new("Body", "салам ") : field)], signature)).ShouldBe(HttpStatusCode.Forbidden);
        (_inbox.Attempts, _store.News.Count).ShouldBe((0, 0));
        (await Post(door, SmsPath, fields, signature)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_body_that_is_too_long_is_not_read_to_its_end()
        => (await Post(await Open(), SmsPath, [new("Body", new string('a', 70_000))], "x")).ShouldBe(HttpStatusCode.RequestEntityTooLarge);

    [Fact]
    public async Task While_nothing_can_be_stored_twilio_is_asked_to_come_again()
    {
        await Open();
        _inbox.Trouble = _ => new StoreUnavailableException();
        (await _twilio.Phone(Number).Text("салам")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        Health(TwilioDoor.HealthName)!.Trouble.ShouldNotBeNull();
        _store.Away = true;
        (await _twilio.Tell(Sms(), new DeliveryStep("sent"))).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Theory]
    [InlineData("MegaCom")]
    [InlineData("4040")]
    public async Task Shops_and_networks_are_passed_over(string from)
    {
        await Open();
        (await _twilio.Phone(from).Text("Акция!")).Status.ShouldBe(HttpStatusCode.OK);
        _inbox.Attempts.ShouldBe(0);
        Lines().ShouldContain("is not from a person's phone");
    }

    [Fact]
    public async Task News_is_stored_and_what_we_do_not_understand_is_passed_over()
    {
        await Open();
        var sms = Sms();
        foreach (var step in new DeliveryStep[] { new("sent"), new("delivered"), new("delivered"), new("telepathic"), new("undelivered", 30003) })
            (await _twilio.Tell(sms, step)).Status.ShouldBe(HttpStatusCode.OK);
        _store.News.Select(news => (news.Reference, news.State, news.Code)).ShouldBe(
        [
            (sms.Sid, DeliveryState.Sent, null), (sms.Sid, DeliveryState.Delivered, null), (sms.Sid, DeliveryState.Delivered, null), (sms.Sid, DeliveryState.Undelivered, 30003),
        ]);
        Health(AccountAlarm.HealthName).ShouldBeNull();
        Lines().ShouldContain("code 30003");
    }

    [Fact]
    public async Task News_of_a_suspended_account_holds_the_channel_and_stands_in_health()
    {
        await Open();
        await _twilio.Tell(Sms(), new DeliveryStep("failed", 30002));
        Health(AccountAlarm.HealthName)!.Trouble!.ShouldContain("suspended");
        _program!.Services.GetRequiredService<SendBackoff>().MustWait(out var wait).ShouldBeTrue();
        wait.ShouldBeGreaterThan(TimeSpan.FromMinutes(4));
    }

    [Fact]
    public async Task Where_nobody_can_answer_there_is_no_door_for_sms_but_one_for_news()
    {
        await Open(("Twilio:CanReceive", "false"));
        (await _twilio.Phone(Number).Text("салам")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _twilio.Tell(Sms(), new DeliveryStep("sent"))).Status.ShouldBe(HttpStatusCode.OK);
        _inbox.Attempts.ShouldBe(0);
    }

    [Fact]
    public async Task A_message_goes_out_and_its_news_comes_in_and_no_number_word_or_token_is_in_a_log_or_a_trace()
    {
        using var listener = Listen();
        await Open();
        _twilio.Plan = _ => DeliveryPlan.Of(new("sent"), new("undelivered", 30003)) with { BeforeAnswer = true };
        _twilio.Faults.Next(Loopback.FaultKind.BadGateway);
        var channel = _program!.Services.GetServices<IChannel>().Single();
        var note = new Outgoing.Note { Address = Number, Text = "secretwords" };
        (await channel.Send(note, ChatState.Empty, CancellationToken.None)).ShouldBeOfType<SendResult.Failed>();
        (await channel.Send(note, ChatState.Empty, CancellationToken.None)).ShouldBeOfType<SendResult.Sent>();
        await _twilio.Phone(Number).Text("secretwords");
        _store.News.Count.ShouldBe(2);
        Lines().ShouldContain("SMS:");
        foreach (var secret in new[] { Number[1..], "secretwords", _twilio.Options.AuthToken, _twilio.Options.AccountSid })
            Lines().ShouldNotContain(secret);
    }

    [Fact]
    public async Task A_call_never_follows_elsewhere()
    {
        await Open();
        _twilio.Faults.Next(Loopback.FaultKind.Redirect);
        var channel = _program!.Services.GetServices<IChannel>().Single();
        var note = new Outgoing.Note { Address = Number, Text = "a" };
        var failed = (await channel.Send(note, ChatState.Empty, CancellationToken.None)).ShouldBeOfType<SendResult.Failed>();
        failed.Why.ShouldContain("Twilio:ApiUrl");
        (_twilio.Posts, _twilio.Looks).ShouldBe((1, 0));
    }

    [Theory]
    [InlineData("X-Forwarded-Host", "a b")]
    [InlineData("X-Forwarded-Host", "[0:0:0:0:0:0:0:1]")]
    [InlineData("X-Original-Host", "%41:99999/")]
    [InlineData("Host", "%41")]
    public async Task Whatever_host_a_stranger_names_it_is_turned_away(string header, string host)
    {
        var door = await Open();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(door, SmsPath));
        request.Content = new FormUrlEncodedContent(_twilio.Phone(Number).Fields("салам"));
        request.Headers.TryAddWithoutValidation("X-Twilio-Signature", "AAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        request.Headers.TryAddWithoutValidation(header, host);
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBeInRange(400, 499);
        Lines().ShouldNotContain("xception");
        Health(TwilioDoor.HealthName)?.Trouble.ShouldBeNull();
    }

    private string[] Told() => [.. ForgedLine().Matches(Lines()).Select(line => line.Groups["calls"].Value)];

    [GeneratedRegex("SMS: (?<calls>[0-9]+) calls that name our account", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ForgedLine();

    private SentSms Sms() => new("SM0123456789abcdef0123456789abcdef", Number, "a", new Dictionary<string, string> { ["StatusCallback"] = Outside + "/webhooks/twilio/status" }, "queued");

    private ChannelReport? Health(string name) => _program!.Services.GetRequiredService<ChannelHealth>().Reports.GetValueOrDefault(name);

    private string Lines()
    {
        lock (_lines)
            return _lines.ToString();
    }

    private ActivityListener Listen()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                // The web server's and the client's own steps are exported nowhere; other tests' are not ours.
                if (activity.Source.Name != MessagingMetrics.Name)
                    return;
                lock (_lines)
                    _lines.Append(activity.DisplayName).AppendJoin(' ', activity.TagObjects).AppendLine();
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private async Task<Uri> Open(params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        var options = TwilioStage.Settings(_twilio);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Twilio:AccountSid"] = options.AccountSid,
            ["Twilio:AuthToken"] = options.AuthToken,
            ["Twilio:From"] = options.From,
            ["Twilio:ApiUrl"] = options.ApiUrl,
            ["Twilio:PublicUrl"] = Outside,
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddFilter("Microsoft", LogLevel.Warning).AddProvider(new LinesProvider(_lines));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(new ChannelHealth(TimeProvider.System));
        var kept = new KeptTroubles();
        builder.Services.AddSingleton<IStore>(kept).AddSingleton<IChannelTroubleStore>(kept);
        builder.Services.AddSingleton(_inbox.Inbox(TimeProvider.System));
        builder.Services.AddSingleton(new Deliveries(_store));
        builder.Services.AddSingleton<TimeProvider>(_time);
        builder.Services.AddTwilio(builder.Configuration).ShouldBeTrue();
        _program = builder.Build();
        _program.MapTwilio();
        await _program.StartAsync();
        var inside = new Uri(_program.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        _twilio.DeliverTo(inside, Outside);
        return inside;
    }

    private async Task<HttpStatusCode> Post(Uri door, string path, IEnumerable<KeyValuePair<string, string>> fields, string? signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(door, path)) { Content = new FormUrlEncodedContent(fields) };
        if (signature is not null)
            request.Headers.TryAddWithoutValidation("X-Twilio-Signature", signature);
        using var answer = await _http.SendAsync(request);
        return answer.StatusCode;
    }
}
