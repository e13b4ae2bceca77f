namespace Outreach.Consultations.Scheduling;

/// <summary>The reminders of a booking. The numbers are stored: never change them.</summary>
[Flags]
public enum Reminders
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The one a day before.</summary>
    DayBefore = 1,

    /// <summary>The one an hour before.</summary>
    HourBefore = 2,

    /// <summary>That staff had to withdraw it.</summary>
    Withdrawn = 4,

    /// <summary>That staff moved it.</summary>
    Moved = 8,

    /// <summary>The one to its lawyer, right before.</summary>
    Lawyer = 16,
}
