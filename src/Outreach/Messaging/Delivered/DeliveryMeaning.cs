namespace Outreach.Messaging.Delivered;

/// <summary>What a delivery that failed says about the person it was for. The numbers are stored: never change them.</summary>
public enum DeliveryMeaning
{
    /// <summary>Nothing: another message may well arrive.</summary>
    None = 0,

    /// <summary>Nobody can be reached by this number.</summary>
    NumberDead = 1,

    /// <summary>She wrote STOP to the provider.</summary>
    OptedOut = 2,
}
