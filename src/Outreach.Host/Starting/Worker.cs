using System.Net.Sockets;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using Outreach.Host.Commands;
using Outreach.Host.Watching;
using Outreach.Privacy;
using Outreach.Telegram;
using Outreach.Telegram.Profile;
using Outreach.Twilio;
using Outreach.Web;

namespace Outreach.Host.Starting;

/// <summary>The worker: all channels, the web address, the command socket.</summary>
internal static class Worker
{
    /// <summary>
    /// How long a stop takes at most: what it has begun is finished, unless Telegram does not answer. Service managers often kill after
    /// that.
    /// </summary>
    public static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(10);

    /// <summary>What of it is kept for closing the store.</summary>
    private static readonly TimeSpan Closing = TimeSpan.FromSeconds(2);

    private const string WebServer = "Microsoft.AspNetCore.Server.Kestrel.Core";

    public static async Task<int> Run(IReadOnlyList<string> settings, CancellationToken cancellation)
    {
        await using var app = Build(settings);
        return await Run(app, cancellation);
    }

    /// <summary>Runs what was put together until it is asked to stop.</summary>
    public static async Task<int> Run(WebApplication app, CancellationToken cancellation)
    {
        app.Services.Prepare();
        // The store hangs on the new secret: the one before goes now, or as soon as the file can be written (health says so).
        _ = app.Services.GetRequiredService<KeyFile>().Settle();
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new StartProblemsException([
                $"Urls: the address {app.Configuration["Urls"]} is taken by another program. Stop that one, or choose another with " +
                "--Urls http://127.0.0.1:5081."]);
        }
        catch (OperationCanceledException)
        {
            // Asked to stop while still starting, or a worker broke off already.
            return Ended(app);
        }
        catch (Exception wrong) when (wrong is SocketException or InvalidOperationException { Source: WebServer })
        {
            throw new StartProblemsException([
                $"Urls: the address {app.Configuration["Urls"]} cannot be used: {wrong.Message.ReplaceLineEndings(" ")} " +
                "Choose another with --Urls http://127.0.0.1:5081."]);
        }

        Banner.Say(app);
        await app.WaitForShutdownAsync(cancellation);
        return Ended(app);
    }

    /// <summary>Everything put together, not yet started.</summary>
    public static WebApplication Build(IReadOnlyList<string> settings, Action<IServiceCollection>? change = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = Directory.GetCurrentDirectory() });
        builder.Configuration.AddSettings(settings);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Host.ConfigureHostOptions(host => host.ShutdownTimeout = LongestStop - Closing);
        AddLogging(builder.Logging, builder.Configuration);
        builder.Services
            .AddOutreach(builder.Configuration)
            .AddKeptStore()
            .AddWatching(builder.Configuration)
            .AddWeb(builder.Configuration, Settings.SayAnOutsideAddress(builder.Configuration))
            .AddSingleton<ITelegramWords, ContentTelegramWords>()
            .AddHostedService<CommandSocket>();
        builder.Services.AddTelegram(builder.Configuration);
        builder.Services.AddTwilio(builder.Configuration);
        if (!Settings.SayRealPeople(builder.Configuration))
            builder.Services.AddPlayedStaff();
        change?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseMiddleware<DefectGuard>();
        app.UseWeb();
        app.MapTelegram();
        app.MapTwilio();
        app.MapWeb();
        app.MapHealth();
        return app;
    }

    // A service manager starts anew what did not end well.
    private static int Ended(WebApplication app) => BrokenWorkers.Tell(app.Services) ? 1 : 0;

    // Who searches the log for a sentence with an apostrophe or for a Kyrgyz word finds it as it is written.
    private static JsonWriterOptions Readable => new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static void AddLogging(ILoggingBuilder logging, IConfiguration configuration)
    {
        logging.ClearProviders();
        if (Console.IsOutputRedirected)
            logging.AddJsonConsole(json => (json.UseUtcTimestamp, json.TimestampFormat, json.JsonWriterOptions)
                = (true, "yyyy-MM-ddTHH:mm:ss.fffZ", Readable));
        else
            logging.AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat, console.ColorBehavior)
                = (true, "HH:mm:ss ", LoggerColorBehavior.Default));
        // The web host reads Logging too, but throws a stack trace at a level that it does not know; ours is one problem among the others.
        logging.Services.RemoveAll<IConfigureOptions<LoggerFilterOptions>>();
        logging.SetMinimumLevel(LogLevel.Information);
        foreach (var (category, level) in LogSettings.Read(configuration))
            logging.AddFilter(category, level);
        logging.Services.AddSingleton<IPostConfigureOptions<LoggerFilterOptions>, LogFloor>();
    }
}
