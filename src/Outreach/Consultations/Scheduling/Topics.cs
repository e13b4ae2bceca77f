using Outreach.Flows.Definitions;

namespace Outreach.Consultations.Scheduling;

/// <summary>What a consultation can be about: enough to find a lawyer, and never the story.</summary>
public static class Topics
{
    /// <summary>All of them, in the order in which staff read them.</summary>
    public static IReadOnlyList<string> All => FormFields.Topics;
}
