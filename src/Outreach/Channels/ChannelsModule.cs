using Microsoft.Extensions.DependencyInjection;
using Outreach.Channels.Delivered;
using Outreach.Channels.Sms;

namespace Outreach.Channels;

/// <summary>Messages in and out.</summary>
public static class ChannelsModule
{
    /// <summary>Registers the inbox, the lanes, the outbox and their workers.</summary>
    public static IServiceCollection AddChannels(this IServiceCollection services) => services
        .AddSingleton<Traffic>()
        .AddSingleton<ChannelHealth>()
        .AddSingleton<KnownChannels>()
        .AddSingleton<Lanes>()
        .AddSingleton<Inbox>()
        .AddSingleton<Hearing>()
        .AddSingleton<Outbox>()
        .AddSingleton<OutboxRows>()
        .AddSingleton<ISendGate, AnswerGate>()
        .AddSingleton<SendGates>()
        .AddSingleton<BroadcastEnds>()
        .AddSingleton<Settling>()
        .AddSingleton<Sending>()
        .AddSingleton<DeadLetters>()
        .AddSingleton<Deliveries>()
        .AddSingleton<SmsBudget>()
        .AddSingleton<HelpMeter>()
        .AddSingleton<AnsweredCountries>()
        .AddHostedService<OutboxWorker>()
        .AddHostedService<InboxWorker>();
}
