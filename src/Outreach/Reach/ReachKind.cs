namespace Outreach.Reach;

/// <summary>What the reach log counts. The numbers are stored: never change them.</summary>
public enum ReachKind
{
    /// <summary>A session began: the person wrote after 30 minutes of silence or more (R4; rung 1).</summary>
    Contact = 0,

    /// <summary>She opened a lesson (rung 2).</summary>
    UnitOpened = 1,

    /// <summary>She answered a question, of a lesson or about herself (rung 2).</summary>
    Answered = 2,

    /// <summary>She finished a lesson (rung 3).</summary>
    UnitFinished = 3,

    /// <summary>She was asked something about herself and did not say it (rung 1).</summary>
    Declined = 4,

    /// <summary>Who was counted under another token by another channel is she: both are one from here on.</summary>
    Joined = 5,

    /// <summary>She asked for a consultation: she booked one, or is on the waiting list (L1).</summary>
    ConsultationAsked = 6,

    /// <summary>Her lawyer says that the consultation took place (L2, L3; rung 4).</summary>
    ConsultationGiven = 7,

    /// <summary>Her lawyer says that she did not come (L4).</summary>
    ConsultationMissed = 8,

    /// <summary>The waiting list could offer her nothing within 72 hours (L6).</summary>
    ConsultationUnmet = 9,

    /// <summary>She came by an event's code (R9; rung 1).</summary>
    CheckedIn = 20,
}
