namespace Outreach.Reach;

/// <summary>What a <see cref="CountCell"/> counts. The numbers are stored: never change them.</summary>
public enum ReachMeasure
{
    /// <summary>People of whom there was any line, ever; in all periods.</summary>
    Known = 0,

    /// <summary>People who did anything.</summary>
    Seen = 1,

    /// <summary>People actively reached (R1).</summary>
    Active = 2,

    /// <summary>People who finished a lesson (R2).</summary>
    Learned = 3,

    /// <summary>People who finished all of these lessons, parted by commas, and no others (R3).</summary>
    Finished = 4,

    /// <summary>Sessions (R4).</summary>
    Sessions = 5,

    /// <summary>People who opened this lesson.</summary>
    LessonOpened = 6,

    /// <summary>People who finished this lesson.</summary>
    LessonFinished = 7,

    /// <summary>Right answers in the newest finishing of this lesson.</summary>
    Right = 8,

    /// <summary>Questions in it.</summary>
    Questions = 9,

    /// <summary>Consultations asked for (L1).</summary>
    Asked = 10,

    /// <summary>Consultations that took place so many minutes after they were asked for (L2, L5).</summary>
    Given = 11,

    /// <summary>People to whom one was given (L3).</summary>
    Served = 12,

    /// <summary>Consultations to which the person did not come (L4).</summary>
    Missed = 13,

    /// <summary>Requests for which nothing could be offered in time (L6).</summary>
    Unmet = 14,

    /// <summary>Contacts of the hotline (H1).</summary>
    HotlineCalled = 15,

    /// <summary>Those that were answered after so many seconds (H4).</summary>
    HotlineAnswered = 16,

    /// <summary>People who were helped (H3).</summary>
    HotlineHelped = 17,

    /// <summary>Contacts that were not meant for us (H2).</summary>
    HotlineNotMeant = 18,

    /// <summary>Those that ended before anybody answered (H5).</summary>
    HotlineAbandoned = 19,

    /// <summary>Red signals (H6).</summary>
    HotlineRed = 20,

    /// <summary>Those that somebody took after so many seconds (H6).</summary>
    HotlineTaken = 21,

    /// <summary>Checks that came to this result, such as offer/stop: of nobody.</summary>
    Checked = 22,

    /// <summary>People who were asked before and after this lesson (K1).</summary>
    MeasuredTwice = 23,

    /// <summary>People who did not know it before this lesson and did after, the newest time (K1).</summary>
    Gained = 24,

    /// <summary>People who came by an event's code (R9).</summary>
    CheckedIn = 25,

    /// <summary>People reached in each region, those who came by an event's code in the event's (R6).</summary>
    Reached = 26,
}
