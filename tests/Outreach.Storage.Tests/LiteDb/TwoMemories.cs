using Microsoft.Extensions.DependencyInjection;
using Outreach.Broadcasts;
using Outreach.Consultations.Scheduling;
using Outreach.Content;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Sms;
using Outreach.Staff.Members;
using Outreach.Storage.Tests.Contract;

namespace Outreach.Storage.Tests.LiteDb;

/// <summary>
/// Two workers on one LiteDB store in memory. Each has a memory of its own (<see cref="OwnersMemory"/>), so that one does not see what the
/// other has changed until it looks; every commit goes to the one store, whose guards decide.
/// </summary>
public sealed class TwoMemories : ITwoOwners
{
    private readonly SharedDuties _duties = new();
    private readonly OpenStore _store = LiteDbHome.OpenInMemory();

    public TwoMemories() => (One, Other) = (Owner(), Owner());

    public OpenStore One { get; }

    public OpenStore Other { get; }

    public Task Freeze(OpenStore owner)
    {
        _duties.Freeze(owner.Store);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        One.Dispose();
        Other.Dispose();
        _store.Dispose();
        _duties.Dispose();
    }

    private OpenStore Owner()
    {
        var memory = new OwnersMemory(_store);
        var services = new ServiceCollection()
            .AddSingleton(_store.People)
            .AddSingleton(_store.Inbox)
            .AddSingleton(_store.Outbox)
            .AddSingleton(_store.Chats)
            .AddSingleton(_store.Sessions)
            .AddSingleton(_store.Letters)
            .AddSingleton(_store.Deliveries)
            .AddSingleton(_store.Codes)
            .AddSingleton(_store.Reach)
            .AddSingleton(_store.Desks)
            .AddSingleton(_store.Console)
            .AddSingleton(_store.Audit)
            .AddSingleton(_store.Audiences)
            .AddSingleton(_store.Holds)
            .AddSingleton(_store.Closing)
            .AddSingleton<IStore>(memory)
            .AddSingleton<IHelpStore>(memory)
            .AddSingleton<IContentStore>(memory)
            .AddSingleton<IChannelTroubleStore>(memory)
            .AddSingleton<IStaffStore>(memory)
            .AddSingleton<IBroadcastStore>(memory)
            .AddSingleton<IConsultationStore>(memory)
            .AddSingleton<IHotlineStore>(memory)
            .AddSingleton(_duties.Of(memory));
        return new OpenStore(services.BuildServiceProvider());
    }
}
