namespace Outreach.Hotline.Cases;

/// <summary>Why somebody must know how a person can be reached. The numbers are stored: never change them.</summary>
public enum GlassReason
{
    /// <summary>A life is in danger, and the person answers no more.</summary>
    Danger = 0,

    /// <summary>The person asked that rescuers phone.</summary>
    Asked = 1,

    /// <summary>A child is in danger.</summary>
    Child = 2,
}
