using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Outreach.Broadcasts;
using Outreach.Closing;
using Outreach.Consultations.Scheduling;
using Outreach.Content;
using Outreach.Events.Sheets;
using Outreach.Flows.Engine;
using Outreach.Flows.Joining;
using Outreach.Hotline.Cases;
using Outreach.Jobs;
using Outreach.Jobs.Retention;
using Outreach.LiteDb.Copies;
using Outreach.LiteDb.Files;
using Outreach.Messaging.Channels;
using Outreach.Messaging.DeadLettering;
using Outreach.Messaging.Delivered;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Reach;
using Outreach.Staff.Audit;
using Outreach.Staff.Commands;
using Outreach.Staff.Console;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.LiteDb;

/// <summary>Keeps everything in one LiteDB file.</summary>
public static class LiteDbModule
{
    /// <summary>
    /// Registers the store in the file of <see cref="LiteDbOptions"/>. Asking for <see cref="IStore"/> opens it:
    /// do so before anything starts, and after the key file was opened.
    /// </summary>
    public static IServiceCollection AddLiteDb(this IServiceCollection services)
    {
        services.AddOptions<LiteDbOptions>()
            .Configure<IConfiguration>(
                static (options, settings) => options.Path = settings[$"{LiteDbOptions.Section}:{nameof(options.Path)}"] ?? options.Path)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<IStoreLocation, FileLocation>();
        services.AddSingleton<IStoreCopies, StoreCopies>();
        return services.AddStore(static provider => new FilePlace(provider.GetRequiredService<IOptions<LiteDbOptions>>().Value.Path));
    }

    /// <summary>Registers a store that is kept nowhere: for a talk in the terminal and for tests.</summary>
    public static IServiceCollection AddLiteDbInMemory(this IServiceCollection services)
        => services.AddStore(static _ => new MemoryPlace());

    internal static IServiceCollection AddStore(this IServiceCollection services, Func<IServiceProvider, IPlace> place)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton<StoreHealth>()
            .AddSingleton<StoreMetrics>()
            // One process has the file for itself.
            .AddSingleton<IDuties, SoleDuties>()
            // The store disposes its place, after its writer is done with it.
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<LiteDbStore>(provider, place(provider)))
            .AddSingleton<IStore>(static provider => provider.GetRequiredService<LiteDbStore>())
            .AddSingleton<IPeopleStore>(static provider => provider.GetRequiredService<LiteDbStore>())
            .AddSingleton<IInboxStore>(static provider => provider.GetRequiredService<LiteDbStore>())
            .AddSingleton<IOutboxStore>(static provider => provider.GetRequiredService<LiteDbStore>())
            .AddSingleton<IChatStore>(static provider => provider.GetRequiredService<LiteDbStore>())
            .AddSingleton<ISessionStore>(static provider => provider.GetRequiredService<LiteDbStore>())
            .AddSingleton<ICodeStore>(static provider => provider.GetRequiredService<LiteDbStore>())
            .AddSingleton<IDeadLetterStore>(static provider => provider.GetRequiredService<LiteDbStore>())
            .AddSingleton<IDeliveryStore>(static provider => provider.GetRequiredService<LiteDbStore>())
            .AddSingleton<IHelpStore>(static provider => provider.GetRequiredService<LiteDbStore>())
            .AddSingleton<IChannelTroubleStore>(static provider => provider.GetRequiredService<LiteDbStore>())
            .AddSingleton<IHoldStore>(static provider => provider.GetRequiredService<LiteDbStore>())
            .AddSingleton<IContentStore>(static provider => provider.GetRequiredService<LiteDbStore>())
            .AddSingleton<IAudienceStore>(static provider => provider.GetRequiredService<LiteDbStore>())
            .AddSingleton<IStaffStore>(static provider => provider.GetRequiredService<LiteDbStore>())
            .AddSingleton<IConsoleStore>(static provider => provider.GetRequiredService<LiteDbStore>())
            .AddSingleton<IDeskStore>(static provider => provider.GetRequiredService<LiteDbStore>())
            .AddSingleton<IAuditStore>(static provider => provider.GetRequiredService<LiteDbStore>())
            .AddSingleton<IBroadcastStore>(static provider => provider.GetRequiredService<LiteDbStore>())
            .AddSingleton<IConsultationStore>(static provider => provider.GetRequiredService<LiteDbStore>())
            .AddSingleton<IHotlineStore>(static provider => provider.GetRequiredService<LiteDbStore>())
            .AddSingleton<IEventStore>(static provider => provider.GetRequiredService<LiteDbStore>())
            .AddSingleton<IClosingStore>(static provider => provider.GetRequiredService<LiteDbStore>())
            .AddSingleton<IReachStore>(static provider => provider.GetRequiredService<LiteDbStore>());
    }
}
