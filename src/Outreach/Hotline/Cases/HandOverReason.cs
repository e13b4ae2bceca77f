namespace Outreach.Hotline.Cases;

/// <summary>Why a colleague hands a case over. The numbers are stored: never change them.</summary>
public enum HandOverReason
{
    /// <summary>The colleague's duty ends.</summary>
    Leaving = 0,

    /// <summary>Another speaks the person's language better.</summary>
    Language = 1,

    /// <summary>It needs knowledge that another has.</summary>
    Knowledge = 2,

    /// <summary>It is too heavy, or too near.</summary>
    Heavy = 3,
}
