namespace Outreach.Hotline.Cases;

/// <summary>What became of a case (INDICATORS H2, H3). The numbers are stored: never change them.</summary>
public enum CaseOutcome
{
    /// <summary>The person was told what the person needed to know.</summary>
    Informed = 0,

    /// <summary>The person was led to another service, and agreed to it.</summary>
    Referred = 1,

    /// <summary>A consultation was booked.</summary>
    ConsultationBooked = 2,

    /// <summary>It was handed to police, consuls or another rescuer.</summary>
    Escalated = 3,

    /// <summary>The person answered no more.</summary>
    NoAnswer = 4,

    /// <summary>Another service was meant.</summary>
    WrongService = 5,

    /// <summary>A prank.</summary>
    Prank = 6,

    /// <summary>A test by staff.</summary>
    Test = 7,

    /// <summary>Nothing was ever said.</summary>
    Silent = 8,

    /// <summary>The person asked to be forgotten.</summary>
    Erased = 9,

    /// <summary>The person's words do not reach staff for a time.</summary>
    Blocked = 10,
}
