namespace Outreach.Messaging.Delivered;

/// <summary>What a channel that tells of deliveries says when it takes a message.</summary>
/// <param name="Reference">The provider's id of it.</param>
/// <param name="State">How far it came by then.</param>
/// <param name="Segments">How many messages are paid.</param>
/// <param name="Cost">What they cost by the price table, in its currency; null where it has no price.</param>
public sealed record Receipt(string Reference, DeliveryState State, int Segments, decimal? Cost);
