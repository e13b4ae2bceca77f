namespace Outreach.Hotline.Cases;

/// <summary>Why a case has the risk it has: the class, never the words. The numbers are kept in the store.</summary>
public enum CaseCause
{
    /// <summary>The person wants to write to staff.</summary>
    Asked = 0,

    /// <summary>The person called for urgent help: by 🆘, or by its word.</summary>
    Called = 1,

    /// <summary>What the person wrote tells of danger.</summary>
    Told = 2,

    /// <summary>A colleague made it red.</summary>
    Raised = 3,

    /// <summary>The person said to be under 18.</summary>
    Young = 4,
}
