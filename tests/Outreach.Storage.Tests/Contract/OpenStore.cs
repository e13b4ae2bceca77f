using Microsoft.Extensions.DependencyInjection;
using Outreach.Broadcasts;
using Outreach.Closing;
using Outreach.Consultations.Scheduling;
using Outreach.Content;
using Outreach.Flows.Engine;
using Outreach.Flows.Joining;
using Outreach.Hotline.Cases;
using Outreach.Jobs;
using Outreach.Jobs.Retention;
using Outreach.Messaging.Channels;
using Outreach.Messaging.DeadLettering;
using Outreach.Messaging.Delivered;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Reach;
using Outreach.Staff.Audit;
using Outreach.Staff.Commands;
using Outreach.Staff.Console;
using Outreach.Staff.Members;

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

    public IHelpStore Help { get; } = services.GetRequiredService<IHelpStore>();

    public IChannelTroubleStore Troubles { get; } = services.GetRequiredService<IChannelTroubleStore>();

    public IContentStore Contents { get; } = services.GetRequiredService<IContentStore>();

    public IReachStore Reach { get; } = services.GetRequiredService<IReachStore>();

    public IStaffStore Staff { get; } = services.GetRequiredService<IStaffStore>();

    public IConsoleStore Console { get; } = services.GetRequiredService<IConsoleStore>();

    public IDeskStore Desks { get; } = services.GetRequiredService<IDeskStore>();

    public IAuditStore Audit { get; } = services.GetRequiredService<IAuditStore>();

    public IAudienceStore Audiences { get; } = services.GetRequiredService<IAudienceStore>();

    public IBroadcastStore Broadcasts { get; } = services.GetRequiredService<IBroadcastStore>();

    public IConsultationStore Consultations { get; } = services.GetRequiredService<IConsultationStore>();

    public IHotlineStore Hotline { get; } = services.GetRequiredService<IHotlineStore>();

    public IHoldStore Holds { get; } = services.GetRequiredService<IHoldStore>();

    public IClosingStore Closing { get; } = services.GetRequiredService<IClosingStore>();

    public IDuties Duties { get; } = services.GetRequiredService<IDuties>();

    public IServiceProvider Services => services;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Task Commit(params Change[] changes) => Store.Commit(changes, Cancellation);

    public Task<CommitResult> TryCommit(Precondition claim, params Change[] changes) => Store.TryCommit([claim], changes, Cancellation);

    public async Task<InboxRow> Receive(string key, string address = "1")
        => (await TryReceive(key, address)).ShouldNotBeNull();

    public Task<InboxRow?> TryReceive(string key, string address = "1") => Inbox.Receive(Samples.Arrival(key, address), Cancellation);

    public async Task<Person?> Find(PersonId id) => await People.Find(id, Cancellation);

    public async Task<Person?> Find(PersonKey key) => await People.Find(key, Cancellation);

    public async Task<ChatState> Chat(PersonId person) => await Chats.Chat(person, Cancellation);

    public async Task<Sealed?> Session(PersonId person) => await Sessions.Session(person, Cancellation);

    public async Task<Sealed?> Desk(PersonId person) => await Desks.Desk(person, Cancellation);

    public Task<Invitation?> Invitation(string key) => Staff.Invitation(key, Cancellation);

    public Task<AudienceSlice> Slice(Audience audience, long after, int look) => Audiences.Slice(audience, new PersonId(after), look, Cancellation);

    public async Task<IReadOnlyDictionary<Segment, int>> Census() => await Audiences.CountSegments(Cancellation);

    /// <summary>The numbers of the next recipients who wait.</summary>
    public async Task<List<long>> Recipients(long broadcast, char zone, long after = 0, int most = 1_000)
        => [.. (await Broadcasts.Recipients(broadcast, zone, new PersonId(after), most, Cancellation)).Select(recipient => recipient.Person.Value)];

    public Task<RecipientState?> End(long broadcast, Recipient recipient) => Broadcasts.Find(broadcast, recipient, Cancellation);

    public Task<IReadOnlyList<InboxRow>> Waiting() => Inbox.Waiting(LaneRange.All, Cancellation);

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
        Ground = new Ground.First(FirstSubject.Booking, 100, 3),
        QueuedAt = Samples.Now,
        Message = Samples.Seal("an answer"),
    };

    public void Dispose() => services.Dispose();
}
