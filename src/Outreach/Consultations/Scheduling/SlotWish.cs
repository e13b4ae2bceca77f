using Outreach.People;

namespace Outreach.Consultations.Scheduling;

/// <summary>What somebody wants a consultation for.</summary>
/// <param name="Topic">One of <see cref="Topics"/>; nothing = any.</param>
/// <param name="Language">The language to talk in.</param>
/// <param name="Way">How.</param>
/// <param name="Place">To meet: where, an id of regions.yaml.</param>
public sealed record SlotWish(string? Topic, Language Language, ConsultationMode Way, string? Place = null)
{
    /// <summary>Where the person lives, raion and region: a lawyer who knows it comes first.</summary>
    public IReadOnlyList<string> Near { get; init; } = [];
}
