namespace Outreach.Messaging.Inbound;

/// <summary>Where messages wait that came in.</summary>
public interface IInboxStore
{
    /// <summary>Keeps a message once, under its key, and knows or makes its sender; null when it was here before.</summary>
    Task<InboxRow?> Receive(Arrival arrival, CancellationToken cancellation);

    /// <summary>What is not yet dealt with in some lanes, in the order it came.</summary>
    Task<IReadOnlyList<InboxRow>> Waiting(LaneRange lanes, CancellationToken cancellation);

    /// <summary>How many messages came, were answered, needed no answer, wait, and are dead: the first is the sum of the rest.</summary>
    Task<InboxLedger> Ledger(CancellationToken cancellation);
}
