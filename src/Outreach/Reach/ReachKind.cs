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

    /// <summary>She reached for staff: a case of hers was opened, or opened anew (H1).</summary>
    HotlineCalled = 10,

    /// <summary>A colleague's first words of that contact (H4).</summary>
    HotlineAnswered = 11,

    /// <summary>Her case ended with help (H3; rung 4).</summary>
    HotlineHelped = 12,

    /// <summary>It was no contact meant for us (H2).</summary>
    HotlineNotMeant = 13,

    /// <summary>It ended before anybody answered (H5).</summary>
    HotlineAbandoned = 14,

    /// <summary>It became red (H6).</summary>
    HotlineRed = 15,

    /// <summary>Somebody took a red one (H6).</summary>
    HotlineTaken = 16,

    /// <summary>She answered the question that a lesson asks before it; the score is 1 where rightly (K1; rung 2).</summary>
    MeasuredBefore = 18,

    /// <summary>She answered it after the lesson.</summary>
    MeasuredAfter = 19,

    /// <summary>She came by an event's code (R9; rung 1).</summary>
    CheckedIn = 17,
}
