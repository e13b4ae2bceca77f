namespace Outreach.Hotline.Cases;

/// <summary>Why a person's words do not reach staff for a time. The numbers are stored: never change them.</summary>
public enum BlockReason
{
    /// <summary>Insults and threats to colleagues.</summary>
    Abuse = 0,

    /// <summary>One prank after the other.</summary>
    Prank = 1,

    /// <summary>The same message again and again, or advertisements.</summary>
    Flood = 2,
}
