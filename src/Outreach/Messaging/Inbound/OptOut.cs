namespace Outreach.Messaging.Inbound;

/// <summary>
/// What a provider of SMS took a person's words for. It acts by itself: it answers her, and after a stop it carries nothing more to her
/// (twilio.com/docs/messaging/tutorials/advanced-opt-out).
/// </summary>
public enum OptOut
{
    /// <summary>For nothing of the kind.</summary>
    None = 0,

    /// <summary>She wants no more messages; the provider said goodbye.</summary>
    Stop = 1,

    /// <summary>She wants messages again; the provider takes many words for this, also a plain yes.</summary>
    Start = 2,

    /// <summary>She asks for help; the provider sent its own words.</summary>
    Help = 3,
}
