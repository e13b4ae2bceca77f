using System.Net.Sockets;
using Microsoft.Extensions.Logging.Console;
using Outreach.Host.Commands;
using Outreach.Host.Watching;
using Outreach.Telegram;
using Outreach.Web;

namespace Outreach.Host.Starting;

/// <summary>The worker: all channels, the web address, the command socket.</summary>
internal static class Worker
{
    private const string WebServer = "Microsoft.AspNetCore.Server.Kestrel.Core";

    public static async Task<int> Run(IReadOnlyList<string> settings, CancellationToken cancellation)
    {
        await using var app = Build(settings);
        app.Services.Prepare();
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new StartProblemsException([$"Urls: the address {app.Configuration["Urls"]} is taken by another program. Stop that one, or choose another with --Urls http://127.0.0.1:5081."]);
        }
        catch (Exception wrong) when (wrong is SocketException or InvalidOperationException { Source: WebServer })
        {
            throw new StartProblemsException([$"Urls: the address {app.Configuration["Urls"]} cannot be used: {wrong.Message.ReplaceLineEndings(" ")} Choose another with --Urls http://127.0.0.1:5081."]);
        }

        Banner.Say(app);
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }

    /// <summary>Everything put together, not yet started.</summary>
    public static WebApplication Build(IReadOnlyList<string> settings, Action<IServiceCollection>? change = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = Directory.GetCurrentDirectory() });
        builder.Configuration.AddSettings(settings);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Host.ConfigureHostOptions(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
        AddLogging(builder.Logging);
        builder.Services
            .AddOutreach(builder.Configuration)
            .AddKeptStore()
            .AddWatching(builder.Configuration)
            .AddWeb(builder.Configuration)
            .AddSingleton<ITelegramWords, ContentTelegramWords>()
            .AddSingleton<HealthReport>()
            .AddHostedService<CommandSocket>();
        builder.Services.AddTelegram(builder.Configuration);
        change?.Invoke(builder.Services);

        var app = builder.Build();
        app.MapTelegram();
        app.MapWeb();
        app.MapHealth();
        return app;
    }

    private static void AddLogging(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        if (Console.IsOutputRedirected)
            logging.AddJsonConsole(json => (json.UseUtcTimestamp, json.TimestampFormat) = (true, "yyyy-MM-ddTHH:mm:ss.fffZ"));
        else
            logging.AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat, console.ColorBehavior) = (true, "HH:mm:ss ", LoggerColorBehavior.Default));
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("System.Net.Http", LogLevel.None);
        // A failed start is said by us, once, in plain words.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    }
}
