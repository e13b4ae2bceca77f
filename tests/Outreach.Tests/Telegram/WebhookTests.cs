using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Outreach.Jobs;
using Outreach.Loopback;
using Outreach.Messaging.Channels;
using Outreach.Storage;
using Outreach.Telegram;
using Outreach.Telegram.Profile;
using Outreach.Telegram.Receiving;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Telegram;

public sealed class WebhookTests : IAsyncLifetime
{
    /// <summary>Its own: traces are heard over the whole process, and other tests use plain clients.</summary>
    private const string Token = "654321:HIDDENTOKEN";

    private const string Secret = "a-Long_Secret-123";
    private const string Update = """{"update_id":5,"message":{"message_id":1,"from":{"id":5,"is_bot":false,"first_name":"A"},"chat":{"id":5,"type":"private"},"date":1764000000,"text":"a"}}""";

    private readonly RememberingInbox _inbox = new();
    private readonly HttpClient _http = new();
    private readonly List<WebApplication> _bots = [];
    private LoopbackBotApi _api = null!;

    public async ValueTask InitializeAsync() => _api = await LoopbackBotApi.Start();

    public async ValueTask DisposeAsync()
    {
        await _api.DisposeAsync();
        foreach (var bot in _bots)
            await bot.DisposeAsync();
        _http.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_right_secret_is_let_in_and_kept()
    {
        var door = await Door("Webhook");
        (await Post(door, Update, Secret)).StatusCode.ShouldBe(HttpStatusCode.OK);
        _inbox.Messages.ShouldHaveSingleItem().Address.ShouldBe("5");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a-long_secret-123")]
    [InlineData("a-Long_Secret-1234")]
    public async Task Any_other_is_turned_away_unread(string? secret)
    {
        var door = await Door("Webhook");
        (await Post(door, Update, secret)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Post(door, "no json", secret)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        _inbox.Attempts.ShouldBe(0);
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"update_id":"5"}""")]
    public async Task What_is_no_update_is_a_bad_request_and_seen_in_health(string body)
    {
        var door = await Door("Webhook");
        (await Post(door, body, Secret)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        _bots[0].Services.GetRequiredService<ChannelHealth>().Reports[TelegramPoller.HealthName].LastError!.ShouldContain("no update");
    }

    [Theory]
    [InlineData("""{"update_id":5}""")]
    [InlineData("""{"update_id":5,"message":{"from":{"id":"5"},"chat":{"id":"x"}}}""")]
    [InlineData("""{"update_id":5,"callback_query":{"id":"\ud800","from":{"id":5}},"\ud800":1}""")]
    [InlineData("""{"update_id":5,"message":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}""")]
    public async Task What_has_a_number_is_taken_whatever_it_holds_or_telegram_would_repeat_it_for_a_day(string body)
        => (await Post(await Door("Webhook"), body, Secret)).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task A_body_that_is_too_long_is_not_read_to_its_end()
        => (await Post(await Door("Webhook"), new string(' ', 2 * 1024 * 1024), Secret)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);

    [Fact]
    public async Task While_nothing_can_be_stored_telegram_is_asked_to_keep_it()
    {
        _inbox.Trouble = _ => new StoreUnavailableException();
        var answer = await Post(await Door("Webhook"), Update, Secret);
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter!.Delta.ShouldNotBeNull();
    }

    [Fact]
    public async Task Telegram_is_told_where_to_call_and_its_calls_arrive_once_and_in_order()
    {
        var door = await Door("Webhook");
        _api.Faults.DeliverTwice = true;
        _inbox.Trouble = _ => _inbox.Attempts is 3 ? new StoreUnavailableException() : null;
        _api.DeliverTo(door, Secret);
        for (var number = 0; number < 20; number++)
            _api.Chat(1 + number % 2).Say($"{number}");
        await _inbox.WaitFor(inbox => inbox.Messages.Count == 20);
        foreach (var chat in _inbox.Messages.GroupBy(message => message.Address))
            chat.Select(message => message.Key).ShouldBeInOrder();
        _api.Webhook.ShouldBe("https://example.org/webhooks/telegram");
        var body = _api.RequestsOf("setWebhook")[^1].Body;
        (body.GetProperty("secret_token").GetString(), body.GetProperty("max_connections").GetInt32()).ShouldBe((Secret, 40));
    }

    [Fact]
    public async Task When_we_poll_there_is_no_door()
        => (await Post(await Door("Polling"), Update, Secret)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task The_token_is_in_no_log_and_no_trace()
    {
        var lines = new StringBuilder();
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (lines)
                    lines.Append(activity.DisplayName).AppendJoin(' ', activity.TagObjects.Where(_ => !activity.Source.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal))).AppendLine();
            },
        };
        ActivitySource.AddActivityListener(listener);
        _api.Faults.Next(FaultKind.BadGateway, times: 2);
        await Door("Polling", log => log.SetMinimumLevel(LogLevel.Trace).AddProvider(new LinesProvider(lines)));
        _api.Chat(1).Say("secretwords");
        await _inbox.WaitFor(inbox => inbox.Messages.Count == 1);
        lock (lines)
        {
            lines.ToString().ShouldContain("Telegram:");
            lines.ToString().ShouldNotContain("HIDDENTOKEN");
            lines.ToString().ShouldNotContain("secretwords");
        }
    }

    private async Task<Uri> Door(string receive, Action<ILoggingBuilder>? log = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Telegram:Token"] = Token,
            ["Telegram:ApiUrl"] = _api.Address.ToString(),
            ["Telegram:Receive"] = receive,
            ["Telegram:WebhookUrl"] = "https://example.org/webhooks/telegram",
            ["Telegram:WebhookSecret"] = Secret,
        });
        builder.Logging.ClearProviders();
        log?.Invoke(builder.Logging);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(new ChannelHealth(TimeProvider.System));
        builder.Services.AddSingleton(_inbox.Inbox(TimeProvider.System));
        builder.Services.AddSingleton<ITelegramWords>(new ChangingWords());
        builder.Services.AddSingleton<IDuties, SoleDuties>();
        builder.Services.AddTelegram(builder.Configuration).ShouldBeTrue();
        var bot = builder.Build();
        _bots.Add(bot);
        bot.MapTelegram();
        await bot.StartAsync();
        var address = bot.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new Uri(new Uri(address), "/webhooks/telegram");
    }

    private async Task<HttpResponseMessage> Post(Uri door, string body, string? secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, door) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (secret is not null)
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        return await _http.SendAsync(request);
    }
}
