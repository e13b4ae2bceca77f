namespace Outreach.Closing;

/// <summary>How far the end of a campaign came. The numbers are stored: never change them.</summary>
public enum ClosingState
{
    /// <summary>One administrator asked for it, and a second must agree.</summary>
    Asked = 0,

    /// <summary>People are being forgotten.</summary>
    Forgetting = 1,

    /// <summary>Nobody is left but staff and newcomers: the secret goes when the program starts anew.</summary>
    AwaitsStart = 2,

    /// <summary>The secret is gone from the store, and those who asked are to be told so.</summary>
    Destroyed = 3,
}
