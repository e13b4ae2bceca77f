using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Outreach.Content;
using Outreach.Hotline.Rooms;
using Outreach.Jobs;
using Outreach.Messaging.Channels;
using Outreach.Telegram.Profile;
using Outreach.Telegram.Receiving;
using Outreach.Telegram.Rooms;
using Outreach.Telegram.Sending;

namespace Outreach.Telegram;

/// <summary>The Telegram channel.</summary>
public static class TelegramModule
{
    private static readonly TimeSpan SendingTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ReceivingTimeout = TimeSpan.FromSeconds(TelegramClients.PollSeconds + 15);

    /// <summary>Registers the channel and what receives for it. The host registers an <see cref="ITelegramWords"/>.</summary>
    /// <returns>False when there is no Telegram:Token: the channel is off and nothing was registered.</returns>
    public static bool AddTelegram(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(TelegramOptions.Section);
        if (string.IsNullOrWhiteSpace(section[nameof(TelegramOptions.Token)]))
            return false;
        services.AddSingleton<IValidateOptions<TelegramOptions>, TelegramOptionsCheck>();
        services.AddOptions<TelegramOptions>().Configure(options =>
        {
            try
            {
                section.Bind(options);
            }
            catch (InvalidOperationException wrong)
            {
                // A value of the wrong kind is one problem among the others; the binder names its key.
                throw new OptionsValidationException(TelegramOptions.Section, typeof(TelegramOptions), [wrong.Message]);
            }
        }).ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        AddClient(services, TelegramClients.SendingName, SendingTimeout);
        AddClient(services, TelegramClients.ReceivingName, ReceivingTimeout);
        services.AddSingleton<TelegramClients>();
        services.AddSingleton<RoomNews>();
        if (bool.TryParse(section[nameof(TelegramOptions.CaseTopics)], out var topics) && topics)
        {
            services.AddSingleton<IStaffRoom>(
                all => ActivatorUtilities.CreateInstance<TelegramRoom>(all, Clients(all).Sending, Options(all)));
        }

        services.AddSingleton(all => ActivatorUtilities.CreateInstance<UpdateIntake>(all, Options(all)));
        services.TryAddSingleton<ChannelTroubles>();
        services.AddSingleton<IChannel>(all => new TelegramChannel(
            Clients(all).Sending,
            Options(all),
            all.GetRequiredService<RecordingFiles>(),
            all.GetRequiredService<ChannelHealth>(),
            all.GetRequiredService<ChannelTroubles>(),
            all.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IHostedService>(all => new TelegramProfileWorker(
            all.GetRequiredService<IDuties>(),
            Clients(all).Sending,
            all.GetRequiredService<ITelegramWords>(),
            all.GetRequiredService<TimeProvider>(),
            all.GetRequiredService<ILogger<TelegramProfileWorker>>()));
        AddReceiving(services, section);
        return true;
    }

    /// <summary>Opens <c>POST /webhooks/telegram</c>, if that is how messages come.</summary>
    public static void MapTelegram(this IEndpointRouteBuilder endpoints)
    {
        // Asked for by type, not made: wrong settings are told at start, all together, and not here.
        if (endpoints.ServiceProvider.GetService<IServiceProviderIsService>()?.IsService(typeof(WebhookDoor)) == true)
            endpoints.MapPost(WebhookDoor.Path, static context => context.RequestServices.GetRequiredService<WebhookDoor>().Enter(context));
    }

    private static void AddReceiving(IServiceCollection services, IConfigurationSection section)
    {
        if (new TelegramOptions { Receive = section[nameof(TelegramOptions.Receive)] ?? "" }.ByWebhook)
        {
            services.AddSingleton(all => ActivatorUtilities.CreateInstance<WebhookDoor>(all, Options(all)));
            services.AddSingleton<IHostedService>(
                all => ActivatorUtilities.CreateInstance<WebhookWorker>(all, Clients(all).Sending, Options(all)));
        }
        else
        {
            services.AddSingleton<IHostedService>(all => ActivatorUtilities.CreateInstance<TelegramPoller>(all, Clients(all).Receiving));
        }
    }

    /// <summary>The token is part of every address: no logger and no trace may see it.</summary>
    private static void AddClient(IServiceCollection services, string name, TimeSpan timeout)
        => services.AddHttpClient(name, client => client.Timeout = timeout)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                ActivityHeadersPropagator = null,
                AllowAutoRedirect = false,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            });

    private static TelegramClients Clients(IServiceProvider services) => services.GetRequiredService<TelegramClients>();

    private static TelegramOptions Options(IServiceProvider services) => services.GetRequiredService<IOptions<TelegramOptions>>().Value;
}
