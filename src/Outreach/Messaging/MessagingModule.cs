using Microsoft.Extensions.DependencyInjection;
using Outreach.Jobs;
using Outreach.Messaging.Channels;
using Outreach.Messaging.DeadLettering;
using Outreach.Messaging.Delivered;
using Outreach.Messaging.Handlers;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Sms;
using Outreach.Storage;

namespace Outreach.Messaging;

/// <summary>Messages in and out.</summary>
public static class MessagingModule
{
    /// <summary>Registers the inbox, the lanes, the outbox and their workers.</summary>
    public static IServiceCollection AddMessaging(this IServiceCollection services) => services.AddOptions()
        .AddSingleton<MessagingMetrics>()
        .AddSingleton<ChannelHealth>()
        .AddSingleton<ChannelTroubles>()
        .AddSingleton<KnownChannels>()
        .AddSingleton<PersonQueues>()
        .AddSingleton<Inbox>()
        .AddSingleton<Hearing>()
        .AddSingleton<Outbox>()
        .AddSingleton<OutboxRows>()
        .AddSingleton<ISendGate, AnswerGate>()
        .AddSingleton<StopGate>()
        .AddSingleton<SendGates>()
        .AddSingleton<BroadcastEnds>()
        .AddSingleton<SendCompletion>()
        .AddSingleton<Sending>()
        .AddSingleton<DeadLetters>()
        .AddRetention<LetterRetention>()
        .AddRetention<UnsentRetention>()
        .AddSingleton<Deliveries>()
        .AddSingleton<SmsBudget>()
        .AddSingleton<HelpMeter>()
        .AddSingleton<AnsweredCountries>()
        .AddSingleton<IPutBack, UnsentPutBack>()
        .AddHostedService<OutboxWorker>()
        .AddHostedService<InboxWorker>();

    /// <summary>Registers who deals with messages of one sort.</summary>
    /// <param name="services">The services.</param>
    /// <param name="place">The lower, the sooner it is asked. No two have the same.</param>
    public static IServiceCollection AddConversationHandler<T>(this IServiceCollection services, int place)
        where T : class, IConversationHandler
        => services.AddSingleton<T>().AddSingleton(provider => new PlacedHandler(place, provider.GetRequiredService<T>()));
}
