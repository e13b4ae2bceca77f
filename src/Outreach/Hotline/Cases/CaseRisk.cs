namespace Outreach.Hotline.Cases;

/// <summary>How urgent a case is. The numbers are stored: never change them.</summary>
public enum CaseRisk
{
    /// <summary>Somebody wants to write with a person.</summary>
    Green = 0,

    /// <summary>Something worries: under 18, or not sure to be safe.</summary>
    Amber = 1,

    /// <summary>A call for urgent help.</summary>
    Red = 2,
}
