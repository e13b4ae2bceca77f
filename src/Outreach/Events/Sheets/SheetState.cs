namespace Outreach.Events.Sheets;

/// <summary>How far a sheet is. The numbers are stored: never change them.</summary>
public enum SheetState
{
    /// <summary>Its writer works on it.</summary>
    Draft = 0,

    /// <summary>It waits for a second person.</summary>
    Submitted = 1,

    /// <summary>A second person approved it: it counts.</summary>
    Approved = 2,

    /// <summary>It went back to its writer with a word.</summary>
    SentBack = 3,

    /// <summary>It does not count, and never will.</summary>
    Rejected = 4,
}
