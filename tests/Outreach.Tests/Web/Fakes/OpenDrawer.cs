using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Outreach.Messaging;
using Outreach.Messaging.Inbound;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Storage;

namespace Outreach.Tests.Web.Fakes;

/// <summary>An inbox without locks: what comes in can be read; it can be made to fail.</summary>
internal sealed class OpenDrawer : IInboxStore, ISealer, IAudienceStore
{
    public ConcurrentQueue<InboundMessage> Messages { get; } = new();

    public bool Broken { get; set; }

    public Task<InboxRow?> Receive(Arrival arrival, CancellationToken cancellation)
    {
        if (Broken)
            throw new StoreUnavailableException();
        Messages.Enqueue(Open(arrival.Message, MessagingJson.Default.InboundMessage));
        return Task.FromResult<InboxRow?>(null);
    }

    public Task<IReadOnlyList<InboxRow>> Waiting(LaneRange lanes, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<InboxLedger> Ledger(CancellationToken cancellation) => throw new NotSupportedException();

    public Sealed Seal<T>(T value, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(value, type));

    public T Open<T>(Sealed sealedValue, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(sealedValue.Bytes, type)!;

    public PersonKey KeyOf(string channel, string address) => new($"{channel}|{address}");

    public ValueTask<IReadOnlyDictionary<Segment, int>> CountSegments(CancellationToken cancellation)
        => ValueTask.FromResult<IReadOnlyDictionary<Segment, int>>(new Dictionary<Segment, int>());

    public Task<AudienceSlice> Slice(Audience audience, PersonId after, int look, CancellationToken cancellation) => throw new NotSupportedException();
}
