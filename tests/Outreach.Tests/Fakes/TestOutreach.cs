using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Outreach.Closing;
using Outreach.Consultations.Rounds;
using Outreach.Flows.Definitions;
using Outreach.Flows.Running;
using Outreach.Host.Starting;
using Outreach.Hotline.Cases;
using Outreach.Hotline.Rooms;
using Outreach.Hotline.Rounds;
using Outreach.Jobs.Retention;
using Outreach.Loopback.Running;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Reach;
using Xunit;

namespace Outreach.Tests.Fakes;

/// <summary>The whole program without its outer channels: shipped content, real engine, LiteDB in memory or in a folder, two test phones.</summary>
internal sealed class TestOutreach : IAsyncDisposable
{
    private static readonly DateTimeOffset _first = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly IHost _host;
    private int _number;

    private TestOutreach(IHost host, FakeTimeProvider time) => (_host, Time) = (host, time);

    public FakeTimeProvider Time { get; }

    public IServiceProvider Services => _host.Services;

    public static string ContentFolder { get; } = Find("content");

    /// <param name="content">Another content folder than the shipped one.</param>
    /// <param name="change">What is different.</param>
    /// <param name="data">Where store and key file lie; nothing = in memory.</param>
    /// <param name="at">When it is.</param>
    public static async Task<TestOutreach> Start(string? content = null, Action<IServiceCollection>? change = null, string? data = null, DateTimeOffset? at = null)
    {
        var time = new FakeTimeProvider(at ?? new DateTimeOffset(2026, 11, 24, 6, 0, 0, TimeSpan.Zero));
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection([new("Content:Folder", content ?? ContentFolder), new("Urls", "http://127.0.0.1:0")]);
        if (data is not null)
            builder.Configuration.AddInMemoryCollection([new("Storage:LiteDb:Path", Path.Combine(data, "outreach.db")), new("Privacy:KeyFile", Path.Combine(data, "outreach.key"))]);
        var services = builder.Services.AddMetrics().AddOutreach(builder.Configuration);
        _ = data is null ? services.AddPassingStore() : services.AddKeptStore();
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton<ReadPlaybook>(ShippedContent.Once);
        // It looks every second: eight days that pass at once would be 691,200 looks.
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(PlaybookWatcher)));
        // A test goes round itself, when it has made ready what the round is to find.
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(ConsultationWorker)));
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(HotlineWorker)));
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(RetentionWorker)));
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(RoomWorker)));
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(ClosingWorker)));
        builder.Services.AddSingleton<IChannel>(new TestPhone(TestPhone.Buttons, buttons: true));
        builder.Services.AddSingleton<IChannel>(new TestPhone(TestPhone.Numbers, buttons: false));
        // Words wait for nobody, but where that is what is tested.
        builder.Services.Configure<HotlineOptions>(static hotline => hotline.CallBackSeconds = 0);
        change?.Invoke(builder.Services);
        var host = builder.Build();
        host.Services.Prepare();
        await host.StartAsync(TestContext.Current.CancellationToken);
        // What the same store knows from before must not come again.
        return new TestOutreach(host, time) { _number = at is { } later ? (int)(later - _first).TotalSeconds : 0 };
    }

    public TestPhone Phone(string kind) => _host.Services.GetServices<IChannel>().OfType<TestPhone>().Single(phone => phone.Kind == kind);

    /// <summary>Has somebody do something, and waits until all of it is dealt with and sent.</summary>
    /// <param name="kind">The channel.</param>
    /// <param name="address">Who.</param>
    /// <param name="content">What she does.</param>
    /// <param name="hint">The language of her phone.</param>
    /// <param name="change">What else the channel tells of it.</param>
    public async Task Does(string kind, string address, InboundContent content, string? hint = null, Func<InboundMessage, InboundMessage>? change = null)
    {
        await Receive(kind, address, content, hint, change);
        await Rest();
    }

    /// <summary>Has somebody do something, and waits until it is dealt with; what it sends may still wait.</summary>
    public async Task Queues(string kind, string address, InboundContent content, Func<InboundMessage, InboundMessage>? change = null)
    {
        await Receive(kind, address, content, null, change);
        await Until(() => Services.GetRequiredService<PersonQueues>().Waiting == 0);
    }

    public Task Rest() => Until(() => Services.GetRequiredService<PersonQueues>().Waiting == 0 && Services.GetRequiredService<Outbox>().Waiting == 0);

    private async Task Receive(string kind, string address, InboundContent content, string? hint, Func<InboundMessage, InboundMessage>? change)
    {
        var number = Interlocked.Increment(ref _number);
        var message = new InboundMessage
        {
            Key = $"{kind}:{number:D8}",
            Channel = kind,
            Address = address,
            SentAt = Time.GetUtcNow(),
            LanguageHint = hint,
            Reference = $"hers-{number}",
            Content = content,
        };
        await Services.GetRequiredService<Inbox>().Receive(change?.Invoke(message) ?? message, TestContext.Current.CancellationToken);
    }

    /// <summary>Waits until what the program does by itself is done.</summary>
    public static async Task Until(Func<bool> condition)
    {
        var until = TimeProvider.System.GetUtcNow() + Wait.Patience;
        while (!condition())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            if (TimeProvider.System.GetUtcNow() > until)
                throw new TimeoutException("What was to be dealt with and sent still waits.");
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    public async Task<IReadOnlyList<ReachEntry>> Reach()
        => await Services.GetRequiredService<IReachStore>().Entries(DateTimeOffset.MaxValue, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
    }

    internal static string Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Outreach.sln")))
                return Path.Combine(folder.FullName, name);
        }

        throw new DirectoryNotFoundException("Outreach.sln is not above the tests.");
    }
}
