using Outreach.Storage;

namespace Outreach.Messaging.Delivered;

/// <summary>Where channels bring what their providers tell of messages that were sent.</summary>
public sealed class Deliveries(IStore store)
{
    /// <summary>Stores it. When this returns, it cannot be lost.</summary>
    /// <exception cref="StoreUnavailableException">It could not be stored: the provider must tell it again.</exception>
    public Task Hear(DeliveryNews news, CancellationToken cancellation) => store.Commit([new DeliveryChange.Told(news)], cancellation);
}
