using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Sms;
using Outreach.Twilio.Receiving;
using Outreach.Twilio.Sending;
using Twilio.Clients;

namespace Outreach.Twilio;

/// <summary>The SMS channel.</summary>
public static class TwilioModule
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    /// <summary>Registers the channel and the doors by which Twilio calls.</summary>
    /// <returns>False when there is neither Twilio:AccountSid nor Twilio:AuthToken: the channel is off and nothing was
    /// registered.</returns>
    public static bool AddTwilio(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(TwilioOptions.Section);
        if (string.IsNullOrWhiteSpace(section[nameof(TwilioOptions.AccountSid)])
            && string.IsNullOrWhiteSpace(section[nameof(TwilioOptions.AuthToken)]))
            return false;
        services.AddSingleton<IValidateOptions<TwilioOptions>, TwilioOptionsCheck>();
        services.AddOptions<TwilioOptions>().Configure(options =>
        {
            try
            {
                section.Bind(options);
            }
            catch (InvalidOperationException wrong)
            {
                // A value of the wrong kind is one problem among the others; the binder names its key.
                throw new OptionsValidationException(TwilioOptions.Section, typeof(TwilioOptions), [wrong.Message]);
            }
        }).ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<AnsweredCountries>();
        services.TryAddSingleton<ChannelTroubles>();
        AddClient(services);
        services.AddSingleton(all => new SendBackoff(all.GetRequiredService<TimeProvider>(), Random.Shared));
        services.AddSingleton<AccountAlarm>().AddSingleton<OwnMessages>().AddSingleton<ForgedCalls>();
        services.AddSingleton<IChannel>(all => ActivatorUtilities.CreateInstance<TwilioChannel>(all, Options(all)));
        services.AddSingleton(all => ActivatorUtilities.CreateInstance<TwilioDoor>(all, Options(all)));
        return true;
    }

    /// <summary>Opens <c>POST /webhooks/twilio/sms</c> and <c>POST /webhooks/twilio/status</c>, if the channel is on.</summary>
    public static void MapTwilio(this IEndpointRouteBuilder endpoints)
    {
        // Asked for by type, not made: wrong settings are told at start, all together, and not here.
        if (endpoints.ServiceProvider.GetService<IServiceProviderIsService>()?.IsService(typeof(TwilioDoor)) != true)
            return;
        endpoints.MapPost(TwilioDoor.SmsPath, static context => context.RequestServices.GetRequiredService<TwilioDoor>().EnterSms(context));
        endpoints.MapPost(
            TwilioDoor.StatusPath,
            static context => context.RequestServices.GetRequiredService<TwilioDoor>().EnterStatus(context));
    }

    /// <summary>
    /// The account is part of the address, numbers and words are the body: no logger and no trace may see them. Nothing here repeats a
    /// call.
    /// </summary>
    private static void AddClient(IServiceCollection services)
    {
        services.AddSingleton<ApiCalls>().AddSingleton<TwilioLookUp>().AddSingleton<TwilioSender>();
        services.AddSingleton<ITwilioRestClient>(
            static all => TwilioRest.Open(Options(all), all.GetRequiredService<IHttpClientFactory>().CreateClient(ApiLine.Name)));
        services.AddHttpClient(ApiLine.Name, static client => client.Timeout = Timeout)
            .RemoveAllLoggers()
            .SetHandlerLifetime(System.Threading.Timeout.InfiniteTimeSpan)
            .AddHttpMessageHandler(static all => ActivatorUtilities.CreateInstance<ApiLine>(all, Options(all)))
            .ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler
            {
                ActivityHeadersPropagator = null,
                AllowAutoRedirect = false,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            });
    }

    private static TwilioOptions Options(IServiceProvider services) => services.GetRequiredService<IOptions<TwilioOptions>>().Value;
}
