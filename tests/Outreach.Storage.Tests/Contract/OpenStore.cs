using Microsoft.Extensions.DependencyInjection;
using Outreach.Channels;
using Outreach.Channels.Delivered;
using Outreach.Flows;
using Outreach.Flows.Joining;
using Outreach.People;
using Outreach.Reach;
using Outreach.Safekeeping;

namespace Outreach.Storage.Tests.Contract;

/// <summary>An open store, seen through the ports of the core.</summary>
public sealed class OpenStore(ServiceProvider services) : IDisposable
{
    public IStore Store { get; } = services.GetRequiredService<IStore>();

    public IPeopleStore People { get; } = services.GetRequiredService<IPeopleStore>();

    public IInboxStore Inbox { get; } = services.GetRequiredService<IInboxStore>();

    public IOutboxStore Outbox { get; } = services.GetRequiredService<IOutboxStore>();

    public IChatStore Chats { get; } = services.GetRequiredService<IChatStore>();

    public ISessionStore Sessions { get; } = services.GetRequiredService<ISessionStore>();

    public IDeadLetterStore Letters { get; } = services.GetRequiredService<IDeadLetterStore>();

    public IDeliveryStore Deliveries { get; } = services.GetRequiredService<IDeliveryStore>();

    public ICodeStore Codes { get; } = services.GetRequiredService<ICodeStore>();

    public IReachStore Reach { get; } = services.GetRequiredService<IReachStore>();

    public IServiceProvider Services => services;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Task Commit(params Change[] changes) => Store.Commit(changes, Cancellation);

    public async Task<InboxRow> Receive(string key, string address = "1")
        => (await TryReceive(key, address)).ShouldNotBeNull();

    public Task<InboxRow?> TryReceive(string key, string address = "1") => Inbox.Receive(Samples.Arrival(key, address), Cancellation);

    public async Task<Person?> Find(PersonId id) => await People.Find(id, Cancellation);

    public async Task<Person?> Find(PersonKey key) => await People.Find(key, Cancellation);

    public async Task<ChatState> Chat(PersonId person) => await Chats.Chat(person, Cancellation);

    public async Task<Sealed?> Session(PersonId person) => await Sessions.Session(person, Cancellation);

    public Task<IReadOnlyList<InboxRow>> Waiting() => Inbox.Waiting(Cancellation);

    public Task<IReadOnlyList<OutboxRow>> Unsent() => Outbox.Unsent(Cancellation);

    public Task<InboxLedger> Ledger() => Inbox.Ledger(Cancellation);

    public Task<Delivery?> Delivery(string reference) => Deliveries.Find("sms", reference, Cancellation);

    public async Task<IReadOnlyList<DeliveryFigures>> Figures() => await Deliveries.Figures(DateOnly.MinValue, DateOnly.MaxValue, Cancellation);

    public async Task<List<ReachEntry>> Entries(DateTimeOffset until)
    {
        var entries = new List<ReachEntry>();
        await foreach (var entry in Reach.Entries(until, Cancellation))
            entries.Add(entry);
        return entries;
    }

    public OutboxRow Outgoing(PersonId person) => new()
    {
        Id = Store.NextId(),
        Person = person,
        Channel = "telegram",
        Urgency = Urgency.Reminder,
        EvenIfStopped = true,
        QueuedAt = Samples.Now,
        Message = Samples.Seal("an answer"),
    };

    public void Dispose() => services.Dispose();
}
