using Outreach.Events.Sheets;

namespace Outreach.Events.Figures;

/// <summary>An approved event of a period.</summary>
/// <param name="Sheet">Its sheet's number.</param>
/// <param name="Facts">What counted at the report's instant.</param>
/// <param name="Region">The region it took place in.</param>
/// <param name="Came">People who came by its code in the period (R9).</param>
/// <param name="Corrections">How often what had been approved was replaced (Q3).</param>
public sealed record CountedEvent(long Sheet, EventFacts Facts, string Region, int Came, int Corrections)
{
    /// <summary>Heads that were counted: not people.</summary>
    public int Heads => Facts.Heads ?? 0;
}
