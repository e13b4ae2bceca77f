using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Outreach.Flows.Running;
using Outreach.Host.Starting;
using Outreach.Loopback.Running;

namespace Outreach.Host.Tests.Troubles;

/// <summary>The whole program inside the test, so that the test rules its time.</summary>
internal sealed class HostHere : RunningHost, IAsyncDisposable
{
    private readonly WebApplication _app;

    private HostHere(WebApplication app, Uri url)
        : base(url)
        => _app = app;

    public IServiceProvider Services => _app.Services;

    public static async Task<HostHere> Start(Site site, TimeProvider time, ILoggerProvider? log = null, Action<IServiceCollection>? change = null)
    {
        var app = Worker.Build([.. site.Settings.Select(setting => $"--{setting.Key.Replace("__", ":", StringComparison.Ordinal)}={setting.Value}")], services =>
        {
            services.RemoveAll<ILoggerProvider>().AddSingleton(time);
            if (log is not null)
                services.AddSingleton(log);
            // It looks every second: hours that pass at once would be thousands of looks.
            services.Remove(services.Single(service => service.ImplementationType == typeof(PlaybookWatcher)));
            change?.Invoke(services);
        });
        app.Services.Prepare();
        await app.StartAsync(CancellationToken.None);
        return new HostHere(app, site.Url);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }
}
