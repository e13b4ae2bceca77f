using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Outreach.Loopback;

/// <summary>
/// A Bot API over real HTTP on this machine. People live in <see cref="Chat"/>, trouble in <see cref="Faults"/>,
/// what the bot did in <see cref="Requests"/>.
/// </summary>
public sealed class LoopbackBotApi : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly Surroundings _around;
    private readonly ApiMethods _methods;
    private readonly ApiDoor _door;
    private readonly LoopbackOptions _options;
    private readonly ConcurrentQueue<LoopbackRequest> _requests = new();
    private readonly ConcurrentDictionary<string, int> _counts = new();
    private readonly CancellationTokenSource _stop = new();
    private HookDelivery? _hook;
    private long _number;
    private int _connections;
    private int _disposed;

    private LoopbackBotApi(LoopbackOptions options)
    {
        _options = options;
        _around = new Surroundings(options, Faults);
        _methods = new ApiMethods(_around);
        _door = new ApiDoor(_methods, Faults);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, options.Port, listen => listen.Use(Count)));
        _server = builder.Build();
        _server.Run(Handle);
    }

    /// <summary>Where it listens: the bot's Telegram:ApiUrl.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>What goes wrong.</summary>
    public Faults Faults { get; } = new();

    /// <summary>Since the server began.</summary>
    public TimeSpan Elapsed => _around.Elapsed;

    /// <summary>All requests in their order.</summary>
    public IReadOnlyList<LoopbackRequest> Requests => [.. _requests];

    /// <summary>All updates as JSON, in their order, if requests are kept.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Updates => _around.Queue.All;

    /// <summary>All chats anybody asked for.</summary>
    public IReadOnlyCollection<LoopbackChat> Chats => _around.Chats;

    /// <summary>Updates the bot has not confirmed.</summary>
    public int PendingUpdates => _around.Queue.Count;

    /// <summary>The id of the newest update: a server started anew goes on behind it.</summary>
    public int LastUpdateId => _around.Queue.LastId;

    /// <summary>The newest update that the bot confirmed.</summary>
    public int ConfirmedUpdateId => _around.Queue.Confirmed;

    /// <summary>How many connections stand. None: whatever a bot that died had sent has been dealt with.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Presses whose button still waits.</summary>
    public int UnansweredPresses => _around.Presses.Waiting;

    /// <summary>The address set by setWebhook.</summary>
    public string Webhook => _around.Queue.Webhook;

    /// <summary>Begins to listen.</summary>
    public static async Task<LoopbackBotApi> Start(LoopbackOptions? options = null)
    {
        var api = new LoopbackBotApi(options ?? new LoopbackOptions());
        await api._server.StartAsync();
        api.Address = new Uri(api._server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return api;
    }

    /// <summary>The chat of this id; it begins empty and unknown to the bot.</summary>
    public LoopbackChat Chat(long id) => _around.Chat(id);

    /// <summary>The group of this id, with topics; at first only the bot is in it.</summary>
    public LoopbackGroup Group(long id) => _around.Group(id);

    /// <summary>Waits until the server has seen or done something.</summary>
    /// <exception cref="TimeoutException">It never did.</exception>
    public async Task WaitFor(Func<LoopbackBotApi, bool> predicate, TimeSpan timeout)
    {
        using var over = new CancellationTokenSource(timeout, TimeProvider.System);
        while (!predicate(this))
        {
            if (over.IsCancellationRequested)
                throw new TimeoutException($"In {timeout} the server did not see what was awaited.");
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, CancellationToken.None);
        }
    }

    /// <summary>How often a method was called.</summary>
    public int Calls(string method) => _counts.GetValueOrDefault(method);

    /// <summary>The requests of one method.</summary>
    public IReadOnlyList<LoopbackRequest> RequestsOf(string method) => [.. _requests.Where(request => request.Method == method)];

    /// <summary>What was set for the bot's name, description or short_description.</summary>
    public string ProfileText(string what, string language = "") => _methods.Profile.Text(what, language);

    /// <summary>What is in every voice.</summary>
    public byte[] Sound { get => _around.Sound; set => _around.Sound = value; }

    /// <summary>No press can be answered any more.</summary>
    public void ExpireCallbacks() => _around.Presses.Expire();

    /// <summary>Sends any update: its kind, such as message, and its JSON.</summary>
    public void Inject(string kind, string json, long chat = 0) => _around.Queue.Add(chat, kind, writer => writer.WriteRawValue(json, skipInputValidation: true));

    /// <summary>Sends whole updates as they are by getUpdates, together and whatever their kind, for whoever asks gets what came before he asked.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="updates">The updates, given the first of their numbers; whether they hold them is their own affair.</param>
    public void InjectWhole(int count, Func<int, IEnumerable<string>> updates) => _around.Queue.AddWhole(count, updates);

    /// <summary>Takes numbers for updates that come by another way.</summary>
    /// <returns>The first of them.</returns>
    public int ReserveUpdateIds(int count) => _around.Queue.Reserve(count);

    /// <summary>Numbers updates anew, as Telegram may after a week without any (core.telegram.org/bots/api#update).</summary>
    /// <param name="next">The next number.</param>
    /// <param name="holdsBack">Whether an offset far ahead is answered with nothing, instead of with what waits as Telegram's own server does.</param>
    public void RenumberUpdates(int next, bool holdsBack = false) => _around.Queue.Renumber(next, holdsBack);

    /// <summary>From now on calls a webhook instead of waiting for getUpdates; without a secret it says the one that setWebhook gave.</summary>
    public void DeliverTo(Uri hook, string? secret = null)
    {
        var before = _hook;
        _hook = new HookDelivery(hook, () => secret ?? _around.Queue.WebhookSecret, Faults);
        _around.Queue.DeliverTo(_hook);
        before?.Dispose();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
            return;
        await _stop.CancelAsync();
        _hook?.Dispose();
        await _server.DisposeAsync();
        _stop.Dispose();
    }

    private ConnectionDelegate Count(ConnectionDelegate next) => async connection =>
    {
        Interlocked.Increment(ref _connections);
        try
        {
            await next(connection);
        }
        finally
        {
            Interlocked.Decrement(ref _connections);
        }
    };

    private async Task Handle(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/file", StringComparison.Ordinal))
        {
            await context.Response.BodyWriter.WriteAsync(
                _around.Documents.GetValueOrDefault(context.Request.Path.Value!.Split('/')[^1]) ?? _around.Sound);
            return;
        }

        if (!TryPath(context.Request.Path.Value, out var token, out var method))
        {
            await Write(context, ApiAnswer.Error(404, "Not Found"));
            return;
        }

        try
        {
            using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stop.Token);
            var request = new LoopbackRequest(Interlocked.Increment(ref _number), _around.Elapsed, method, await Args.Read(context.Request));
            if (_options.KeepRequests)
                _requests.Enqueue(request);
            _counts.AddOrUpdate(method, 1, static (_, count) => count + 1);
            if (Faults.Latency > TimeSpan.Zero)
                await Task.Delay(Faults.Latency, TimeProvider.System, over.Token);
            var answer = _options.Token is null || _options.Token == token ? await _door.Answer(request, over.Token) : ApiAnswer.Error(401, "Unauthorized");
            if (answer is null)
            {
                context.Abort();
                return;
            }

            (request.Status, request.Answer) = (answer.Status, answer.Body);
            if (answer.Status == 429)
                Faults.CountRejected();
            await Write(context, answer);
        }
        catch (Exception cause) when (cause is OperationCanceledException or IOException)
        {
            context.Abort();
        }
        catch (JsonException)
        {
            await Write(context, ApiAnswer.Bad("can't parse JSON object"));
        }
    }

    private static bool TryPath(string? path, out string token, out string method)
    {
        (token, method) = ("", "");
        if (path is null || !path.StartsWith("/bot", StringComparison.Ordinal) || path.IndexOf('/', 4) is var end && end < 0)
            return false;
        (token, method) = (path[4..end], path[(end + 1)..]);
        return true;
    }

    private static async Task Write(HttpContext context, ApiAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.Status == 502 ? "text/html" : "application/json";
        context.Response.ContentLength = answer.Body.Length;
        await context.Response.BodyWriter.WriteAsync(answer.Body);
    }
}
