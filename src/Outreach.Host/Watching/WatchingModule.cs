using System.Reflection;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Outreach.Messaging;
using Outreach.Web.Console.Today;

namespace Outreach.Host.Watching;

/// <summary>What an operator can watch.</summary>
internal static class WatchingModule
{
    /// <summary>
    /// How long a collector may take with one delivery: when the program ends, it waits for two of them, and a stop has ten seconds for
    /// all.
    /// </summary>
    private const int PatienceMilliseconds = 2_000;

    /// <summary>
    /// Measures that the platform keeps by itself: memory and threads, how long Telegram takes to answer, what is answered to a webhook.
    /// Their tags are kinds, codes and hosts. Its traces are left out: they hold whole addresses, and the bot's token is part of one.
    /// </summary>
    private static readonly string[] Meters = [MessagingMetrics.Name, "System.Runtime", "System.Net.Http", "Microsoft.AspNetCore.Hosting"];

    private static string? Version
        => typeof(WatchingModule).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;

    /// <summary>
    /// Health and measures; these and the traces are sent nowhere, and traces are not even made, unless OpenTelemetry:Endpoint says where.
    /// </summary>
    public static IServiceCollection AddWatching(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<StoreDisk>().AddSingleton<ITroubles, Troubles>().AddSingleton<HealthReport>().AddHostedService<Gauges>()
            .AddHostedService<HealthTeller>().AddHostedService<ServiceManager>();
        if (CollectorSettings.Read(configuration) is not { } collector)
            return services;
        // Not UseOtlpExporter: it would send the logs as well.
        services.AddOpenTelemetry()
            .ConfigureResource(static resource => resource.AddService("outreach", serviceVersion: Version))
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddOtlpExporter(to => To(to, collector, "v1/metrics")))
            .WithTracing(traces => traces.AddSource(MessagingMetrics.Name).AddOtlpExporter(to => To(to, collector, "v1/traces")));
        return services.AddHostedService<ExportTrouble>();
    }

    private static void To(OtlpExporterOptions options, CollectorSettings collector, string path)
        => (options.Protocol, options.TimeoutMilliseconds, options.Endpoint) = (collector.Protocol, PatienceMilliseconds, collector
            .AddressOf(path));
}
