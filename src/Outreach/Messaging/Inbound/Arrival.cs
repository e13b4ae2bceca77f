using Outreach.Privacy;

namespace Outreach.Messaging.Inbound;

/// <summary>A message at the door, before the store knows whose it is.</summary>
/// <param name="Key">The provider's id.</param>
/// <param name="Channel">The kind of channel.</param>
/// <param name="PersonKey">How its sender is found.</param>
/// <param name="Address">Her address, sealed, in case she is new.</param>
/// <param name="Token">The mark she is counted under, in case she is new.</param>
/// <param name="ReceivedAt">Now.</param>
/// <param name="Message">The message, sealed.</param>
public sealed record Arrival(
    string Key,
    string Channel,
    PersonKey PersonKey,
    Sealed Address,
    string Token,
    DateTimeOffset ReceivedAt,
    Sealed Message)
{
    /// <summary>The country of her number, in case she is new; null where the channel has no numbers.</summary>
    public string? Country { get; init; }
}
