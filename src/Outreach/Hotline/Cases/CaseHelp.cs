namespace Outreach.Hotline.Cases;

/// <summary>Whether it helped, as the person says at the end. The numbers are stored: never change them.</summary>
public enum CaseHelp
{
    /// <summary>The person was not asked.</summary>
    NotAsked = 0,

    /// <summary>The person was asked, and has not answered.</summary>
    Asked = 1,

    /// <summary>No.</summary>
    No = 2,

    /// <summary>A little.</summary>
    Little = 3,

    /// <summary>Yes.</summary>
    Yes = 4,
}
