namespace Outreach.Messaging.Outbound;

/// <summary>What somebody agreed to be written about first. The numbers are stored: never change them.</summary>
public enum FirstSubject
{
    /// <summary>Her booking: that it comes near, or cannot be kept.</summary>
    Booking = 0,

    /// <summary>Her place on the waiting list: a time is free.</summary>
    Waiting = 1,

    /// <summary>The consultation in the chat that is on now: her lawyer's words.</summary>
    Talk = 2,

    /// <summary>The lesson in which the person stopped.</summary>
    Lesson = 3,
}
