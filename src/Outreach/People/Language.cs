namespace Outreach.People;

/// <summary>The languages we speak.</summary>
public enum Language
{
    /// <summary>Kyrgyz, кыргызча.</summary>
    Ky = 0,

    /// <summary>Russian, русский.</summary>
    Ru = 1,
}
