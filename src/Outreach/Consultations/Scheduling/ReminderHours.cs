namespace Outreach.Consultations.Scheduling;

/// <summary>In which hours of her day a person may be reminded. The numbers are stored: never change them.</summary>
public enum ReminderHours
{
    /// <summary>From 8 to 21.</summary>
    Any = 0,

    /// <summary>From 9 to 17.</summary>
    Day = 1,

    /// <summary>From 18 to 21.</summary>
    Evening = 2,
}
