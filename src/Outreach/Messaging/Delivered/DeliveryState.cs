namespace Outreach.Messaging.Delivered;

/// <summary>
/// How far a message came after the channel took it. The numbers are stored: never change them.
/// </summary>
public enum DeliveryState
{
    /// <summary>The provider has it.</summary>
    Accepted = 0,

    /// <summary>It waits at the provider.</summary>
    Queued = 1,

    /// <summary>It is on its way to the network.</summary>
    Sending = 2,

    /// <summary>The network has it.</summary>
    Sent = 3,

    /// <summary>The phone has it.</summary>
    Delivered = 4,

    /// <summary>The network could not deliver it.</summary>
    Undelivered = 5,

    /// <summary>The provider could not send it.</summary>
    Failed = 6,
}
