using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Outreach.Loopback;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Telegram;

/// <summary>Each fault does what it says, and only that.</summary>
public sealed class LoopbackFaultTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http = new();
    private LoopbackBotApi _api = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private LoopbackChat Chat => _api.Chat(1);

    public async ValueTask InitializeAsync()
    {
        _api = await LoopbackBotApi.Start();
        Chat.Introduce();
    }

    public async ValueTask DisposeAsync()
    {
        await _api.DisposeAsync();
        _http.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(FaultKind.TooMany, 429, "\"retry_after\":9")]
    [InlineData(FaultKind.ServerError, 500, "\"error_code\":500")]
    [InlineData(FaultKind.BadGateway, 502, "<html>")]
    [InlineData(FaultKind.Unauthorized, 401, "\"error_code\":401")]
    [InlineData(FaultKind.Conflict, 409, "\"error_code\":409")]
    [InlineData(FaultKind.Blocked, 403, "\"error_code\":403")]
    [InlineData(FaultKind.TooOld, 400, "\"error_code\":400")]
    public async Task A_refusal_takes_nothing_and_is_over_when_it_is_spent(FaultKind kind, int status, string says)
    {
        var fault = _api.Faults.Next(kind, method: "sendMessage", retryAfter: 9);
        using (var other = await Call("getMe", "{}"))
            other.StatusCode.ShouldBe(HttpStatusCode.OK);
        using (var answer = await Say())
        {
            ((int)answer.StatusCode).ShouldBe(status);
            (await answer.Content.ReadAsStringAsync(Stop)).ShouldContain(says);
        }

        Chat.Messages.ShouldBeEmpty();
        using (var again = await Say())
            again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (fault.Hits, Chat.Messages.Count).ShouldBe((1, 1));
    }

    [Theory]
    [InlineData(FaultKind.CutBefore, false)]
    [InlineData(FaultKind.CutAfter, true)]
    public async Task A_cut_connection_gives_no_answer(FaultKind kind, bool taken)
    {
        _api.Faults.Next(kind);
        await Should.ThrowAsync<HttpRequestException>(Say);
        (Chat.Messages.Count == 1).ShouldBe(taken);
    }

    [Theory]
    [InlineData(FaultKind.Hang, false)]
    [InlineData(FaultKind.HangAfter, true)]
    public async Task A_hanging_call_is_answered_by_nobody(FaultKind kind, bool taken)
    {
        var fault = _api.Faults.Next(kind);
        using var tired = new CancellationTokenSource();
        var calling = Call("sendMessage", """{"chat_id":1,"text":"a"}""", tired.Token);
        await _api.WaitFor(_ => fault.Hits == 1 && (Chat.Messages.Count == 1 || !taken), Patience);
        calling.IsCompleted.ShouldBeFalse();
        await tired.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(calling);
        (Chat.Messages.Count == 1).ShouldBe(taken);
    }

    [Fact]
    public async Task Slowness_comes_before_the_work()
    {
        _api.Faults.Latency = TimeSpan.FromMilliseconds(200);
        using var answer = await Say();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (Chat.Log.ShouldHaveSingleItem().At - _api.Requests.ShouldHaveSingleItem().At).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(190));
    }

    [Fact]
    public async Task A_forgotten_message_is_gone_before_it_is_edited()
    {
        using (await Say())
            _api.Faults.Next(FaultKind.Forget, method: "editMessageText");
        (await Words("editMessageText", $$"""{"chat_id":1,"message_id":{{Chat.Last!.Id}},"text":"b"}""")).ShouldContain("message to edit not found");
        Chat.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_expired_press_can_no_longer_be_answered()
    {
        var (first, second) = (Chat.Press("1.a", 7), Chat.Press("1.b", 7));
        _api.Faults.Next(FaultKind.Expire, method: "answerCallbackQuery");
        (await Words("answerCallbackQuery", $$"""{"callback_query_id":"{{first}}"}""")).ShouldContain("query is too old");
        (await Words("answerCallbackQuery", $$"""{"callback_query_id":"{{second}}"}""")).ShouldContain("true");
        _api.UnansweredPresses.ShouldBe(0);
    }

    [Fact]
    public async Task A_webhook_is_called_twice()
    {
        _api.Faults.DeliverTwice = true;
        (await Delivered(["a", "b"], 4)).ShouldBe([1, 1, 2, 2]);
    }

    [Fact]
    public async Task A_webhook_is_called_in_disorder_and_misses_nothing()
    {
        _api.Faults.Disorder = true;
        (await Delivered(["a", "b", "c", "d", "e"], 5)).ShouldBe([2, 1, 4, 3, 5]);
    }

    [Fact]
    public async Task Disorder_and_doubling_go_together()
    {
        (_api.Faults.Disorder, _api.Faults.DeliverTwice) = (true, true);
        (await Delivered(["a", "b"], 4)).ShouldBe([2, 1, 1, 2]);
    }

    private async Task<int[]> Delivered(string[] words, int calls)
    {
        var ids = new ConcurrentQueue<int>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var hook = builder.Build();
        hook.MapPost("/", (JsonElement update) => ids.Enqueue(update.GetProperty("update_id").GetInt32()));
        await hook.StartAsync(Stop);
        _api.DeliverTo(new Uri(hook.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()));
        foreach (var word in words)
            Chat.Say(word);
        await _api.WaitFor(api => api.PendingUpdates == 0 && ids.Count >= calls, Patience);
        return [.. ids];
    }

    private Task<HttpResponseMessage> Say() => Call("sendMessage", """{"chat_id":1,"text":"a"}""", Stop);

    private async Task<string> Words(string method, string body)
    {
        using var answer = await Call(method, body);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    private Task<HttpResponseMessage> Call(string method, string body, CancellationToken? stop = null)
        => _http.PostAsync(new Uri(_api.Address, $"/bot1:A/{method}"), new StringContent(body, Encoding.UTF8, "application/json"), stop ?? Stop);
}
