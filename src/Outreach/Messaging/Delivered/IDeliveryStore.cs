namespace Outreach.Messaging.Delivered;

/// <summary>Where it is kept what became of messages.</summary>
public interface IDeliveryStore
{
    /// <summary>What became of one message; null when neither we nor the provider ever told of it.</summary>
    Task<Delivery?> Find(string channel, string reference, CancellationToken cancellation);

    /// <summary>
    /// The figures of these days, the first within, the last not, in their order. At hand in memory: asked before every paid answer.
    /// </summary>
    Task<IReadOnlyList<DeliveryFigures>> Figures(DateOnly from, DateOnly until, CancellationToken cancellation);
}
