namespace Outreach.Messaging.Outbound;

/// <summary>What goes first when not all can go at once.</summary>
public enum Urgency
{
    /// <summary>Help she called for, the wiping of her chat, the confirmation of STOP.</summary>
    // Below the others, which keep the numbers under which they are stored.
    Red = -1,

    /// <summary>An answer to a person who waits.</summary>
    Reply = 0,

    /// <summary>A reminder with an hour to keep.</summary>
    Reminder = 1,

    /// <summary>An announcement to many.</summary>
    Broadcast = 2,
}
