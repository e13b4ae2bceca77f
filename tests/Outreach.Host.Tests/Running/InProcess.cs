using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using Outreach.Host.Starting;
using Outreach.Host.Watching;
using Outreach.Loopback.Running;
using Outreach.Web.Simulator;
using Xunit;

namespace Outreach.Host.Tests.Running;

/// <summary>The whole program in this process, so that all it tells can be heard.</summary>
internal sealed class InProcess : IAsyncDisposable
{
    /// <summary>The collection of tests that use it: they run one after the other, for each hears all that is told in this process.</summary>
    public const string Alone = "one program in this process";

    private readonly WebApplication _app;

    private InProcess(WebApplication app, Told told) => (_app, Told) = (app, told);

    public Told Told { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Put together, not yet started.</summary>
    public static InProcess Build(Site site, Action<IServiceCollection>? change = null)
    {
        var told = new Told();
        var settings = site.Settings.Select(setting => $"--{setting.Key.Replace("__", ":", StringComparison.Ordinal)}={setting.Value}");
        return new InProcess(
            Worker.Build([.. settings], services =>
            {
                told.Listen(services);
                change?.Invoke(services);
            }),
            told);
    }

    public static async Task<InProcess> Start(Site site, Action<IServiceCollection>? change = null)
    {
        var program = Build(site, change);
        program.Services.Prepare();
        await program._app.StartAsync(TestContext.Current.CancellationToken);
        return program;
    }

    /// <summary>A browser in which the simulator was opened by its link.</summary>
    public async Task<HttpClient> Simulator()
    {
        var browser = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
        var link = Services.GetRequiredService<SimulatorDoor>().LinkAt(_app.Urls.First());
        using var page = await browser.GetAsync(new Uri(link), TestContext.Current.CancellationToken);
        page.EnsureSuccessStatusCode();
        return browser;
    }

    public Task<int> Run() => Worker.Run(_app, TestContext.Current.CancellationToken);

    public Task<Ready> Ready() => Services.GetRequiredService<HealthReport>().Now(TestContext.Current.CancellationToken);

    /// <summary>Waits until so many messages came and all of them are dealt with and answered.</summary>
    public async Task Rest(long received)
    {
        Ready? ready = null;
        await Wait.Until(
            async () => (ready = await Ready()).Ledger is { Waiting: 0 } ledger && ledger.Received >= received && ready.Inbox.Waiting == 0 && ready.Outbox.Waiting == 0,
            () => $"{ready}\n{string.Concat(Told.Lines.TakeLast(30))}");
    }

    /// <summary>Collects the measures as they stand.</summary>
    public void Collect() => Services.GetRequiredService<MeterProvider>().ForceFlush();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }
}
