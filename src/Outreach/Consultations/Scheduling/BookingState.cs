namespace Outreach.Consultations.Scheduling;

/// <summary>What became of a booking. The numbers are stored: never change them.</summary>
public enum BookingState
{
    /// <summary>It stands. After its time it waits for the lawyer to say what became of it.</summary>
    Booked = 0,

    /// <summary>It was cancelled.</summary>
    Cancelled = 1,

    /// <summary>The consultation took place.</summary>
    Completed = 2,

    /// <summary>The person did not come.</summary>
    NoShow = 3,
}
