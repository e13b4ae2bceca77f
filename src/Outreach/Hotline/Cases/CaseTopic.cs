namespace Outreach.Hotline.Cases;

/// <summary>What a case was about, in one choice and in nobody's words. The numbers are stored: never change them.</summary>
public enum CaseTopic
{
    /// <summary>Papers were taken or are not in order.</summary>
    Papers = 0,

    /// <summary>Work was not paid.</summary>
    Wages = 1,

    /// <summary>Somebody is not let go, or is forced.</summary>
    Held = 2,

    /// <summary>Violence, at home or elsewhere.</summary>
    Violence = 3,

    /// <summary>An offer of work or travel that is to be checked.</summary>
    Offer = 4,

    /// <summary>Somebody is missed, or somebody else is in trouble.</summary>
    Relative = 5,

    /// <summary>The way home.</summary>
    Return = 6,

    /// <summary>Something else.</summary>
    Other = 7,
}
