namespace Outreach.Hotline.Cases;

/// <summary>How far a case is. The numbers are stored: never change them.</summary>
public enum CaseState
{
    /// <summary>Nobody has it.</summary>
    Waiting = 0,

    /// <summary>A colleague has it, for as long as the lease lasts.</summary>
    Claimed = 1,

    /// <summary>It is over.</summary>
    Closed = 2,
}
