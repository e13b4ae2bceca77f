namespace Outreach.Consultations.Scheduling;

/// <summary>Whether the person of a booking still wants to be phoned. The numbers are stored: never change them.</summary>
public enum PhoneLock
{
    /// <summary>Nothing came between: she is phoned as agreed.</summary>
    Open = 0,

    /// <summary>She hid the chat: nobody phones until she says that she can be phoned.</summary>
    Hidden = 1,

    /// <summary>She wrote STOP: likewise.</summary>
    Stopped = 2,

    /// <summary>She came back and said that she must not be phoned.</summary>
    Declined = 3,

    /// <summary>She came back and said that she can be phoned; her lawyer is told so.</summary>
    Confirmed = 4,
}
