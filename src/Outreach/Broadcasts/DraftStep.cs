namespace Outreach.Broadcasts;

/// <summary>What the sender of a broadcast is asked, in this order.</summary>
public enum DraftStep
{
    /// <summary>The words in Kyrgyz.</summary>
    Ky = 0,

    /// <summary>The words in Russian.</summary>
    Ru = 1,

    /// <summary>A photo or voice.</summary>
    File = 2,

    /// <summary>For whom.</summary>
    Audience = 3,

    /// <summary>When.</summary>
    When = 4,

    /// <summary>Everything as it will be, and the way on.</summary>
    Preview = 5,

    /// <summary>Until when; asked only by who wants to say it.</summary>
    Until = 6,
}
