namespace Outreach.Messaging.Delivered;

/// <summary>What a provider tells later about a message of ours: twice, or in any order.</summary>
/// <param name="Channel">The kind of channel.</param>
/// <param name="Reference">The provider's id of the message; perhaps told before the sending itself was written down.</param>
/// <param name="State">How far it came.</param>
/// <param name="Code">The provider's number for what went wrong, such as 30003.</param>
/// <param name="At">When we heard it.</param>
public sealed record DeliveryNews(string Channel, string Reference, DeliveryState State, int? Code, DateTimeOffset At)
{
    /// <summary>What it says about the person, where the message could not be delivered: the channel knows its provider's codes.</summary>
    public DeliveryMeaning Meaning { get; init; }
}
