using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Outreach.Loopback.Twilio;

/// <summary>
/// Twilio's Messages over real HTTP on this machine. People live in <see cref="Phone"/>, trouble in <see cref="Faults"/> and
/// <see cref="Refuse"/>, what it told the program in <see cref="Calls"/>.
/// </summary>
public sealed class LoopbackTwilio : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly MessageDoor _door;
    private readonly HookCaller _hooks;
    private readonly ConcurrentDictionary<string, LoopbackPhone> _phones = new();
    private readonly ConcurrentQueue<SentSms> _messages = new();
    private readonly CancellationTokenSource _stop = new();
    private int _sid;
    private int _posts;
    private int _looks;
    private int _disposed;

    private LoopbackTwilio(TwilioLoopbackOptions options)
    {
        Options = options;
        OptOuts = new OptOuts(options.OptOutWords);
        _hooks = new HookCaller(options);
        _door = new MessageDoor(this);
        Faults.Counts = _ => true;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, options.Port));
        _server = builder.Build();
        _server.Run(Handle);
    }

    public TwilioLoopbackOptions Options { get; }

    /// <summary>Where it listens: Twilio:ApiUrl.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>What goes wrong.</summary>
    public Faults Faults { get; } = new();

    /// <summary>What is told of each message.</summary>
    public Func<SentSms, DeliveryPlan> Plan { get; set; } = _ => DeliveryPlan.Delivered;

    /// <summary>All messages that were taken, in their order.</summary>
    public IReadOnlyList<SentSms> Messages => [.. _messages];

    /// <summary>How often the program called to send, whatever came of it.</summary>
    public int Posts => Volatile.Read(ref _posts);

    /// <summary>How often the program asked which messages there are.</summary>
    public int Looks => Volatile.Read(ref _looks);

    /// <summary>What the program was told, and its answers.</summary>
    public IReadOnlyList<HookCall> Calls => _hooks.Calls;

    /// <summary>Calls to the program that are not answered yet.</summary>
    public int WaitingCalls => _hooks.Waiting;

    internal OptOuts OptOuts { get; }

    internal CancellationToken Stopping => _stop.Token;

    public static async Task<LoopbackTwilio> Start(TwilioLoopbackOptions? options = null)
    {
        var twilio = new LoopbackTwilio(options ?? new TwilioLoopbackOptions());
        await twilio._server.StartAsync();
        twilio.Address = new Uri(twilio._server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return twilio;
    }

    public LoopbackPhone Phone(string number) => _phones.GetOrAdd(number, static (key, twilio) => new LoopbackPhone(twilio, key), this);

    /// <summary>The next messages are refused with this code.</summary>
    public void Refuse(int code, int status = 400, int times = 1, string? to = null) => _door.Refuse(code, status, times, to);

    /// <summary>Nothing is refused any more.</summary>
    public void Accept() => _door.Accept();

    /// <summary>From now on calls the program.</summary>
    /// <param name="inside">Where it really listens.</param>
    /// <param name="outside">The address by which the world knows it, over which calls are signed.</param>
    public void DeliverTo(Uri inside, string outside) => _hooks.Program = (inside, outside);

    /// <summary>Calls the program at this path with these fields.</summary>
    public Task<HookCall> Bring(string path, IReadOnlyList<KeyValuePair<string, string>> fields)
        => _hooks.Call((_hooks.Program ?? throw new InvalidOperationException("No program is known.")).Outside + path, fields);

    /// <summary>Tells the program how far a message came.</summary>
    public Task<HookCall> Tell(SentSms sms, DeliveryStep step)
    {
        List<KeyValuePair<string, string>> fields =
        [
            new("SmsSid", sms.Sid), new("SmsStatus", step.State), new("MessageStatus", step.State), new("To", sms.To), new("MessageSid", sms.Sid),
            new("AccountSid", Options.AccountSid), new("From", Options.Number), new("ApiVersion", "2010-04-01"),
        ];
        if (step.Code is { } code)
            fields.Add(new("ErrorCode", code.ToString(CultureInfo.InvariantCulture)));
        return _hooks.Call(sms.Fields["StatusCallback"], fields);
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
            return;
        await _stop.CancelAsync();
        _hooks.Dispose();
        await _server.DisposeAsync();
        _stop.Dispose();
    }

    internal string NextSid() => $"SM{Interlocked.Increment(ref _sid):x32}";

    /// <summary>Takes a message.</summary>
    /// <returns>What is told of it after the answer.</returns>
    internal async Task<Func<Task>> Take(SentSms sms)
    {
        _messages.Enqueue(sms);
        var plan = Plan(sms);
        if (!plan.Steps.Any(step => step.State is "failed" or "undelivered"))
            Phone(sms.To).Receive(sms);
        if (!sms.Fields.ContainsKey("StatusCallback"))
            return static () => Task.CompletedTask;
        if (!plan.BeforeAnswer)
            return Play;
        await Play();
        return static () => Task.CompletedTask;

        async Task Play()
        {
            foreach (var step in plan.Steps)
                await Tell(sms, step);
        }
    }

    private async Task Handle(HttpContext context)
    {
        Interlocked.Increment(ref HttpMethods.IsGet(context.Request.Method) ? ref _looks : ref _posts);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stop.Token);
        try
        {
            if (Faults.Latency > TimeSpan.Zero)
                await Task.Delay(Faults.Latency, TimeProvider.System, over.Token);
            await _door.Enter(context, over.Token);
        }
        catch (Exception cause) when (cause is OperationCanceledException or IOException)
        {
            context.Abort();
        }
    }
}
