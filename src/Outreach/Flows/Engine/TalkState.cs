using Outreach.People;

namespace Outreach.Flows.Engine;

/// <summary>All that a turn starts from and leads to.</summary>
/// <param name="Profile">What the person told of herself.</param>
/// <param name="Standing">Whether we may write to her.</param>
/// <param name="Session">Where she is in the talk.</param>
public sealed record TalkState(Profile Profile, ContactStatus Standing, Session Session)
{
    /// <summary>
    /// She has joined a channel that vouches for her, and this one does not: what cannot be undone is asked of her there.
    /// </summary>
    public bool IsProvenElsewhere { get; init; }

    /// <summary>What is said just now is kept for staff, too.</summary>
    public bool IsHeard { get; init; }

    /// <summary>What is said just now begins a talk with staff, where it means nothing else.</summary>
    public bool Opens { get; init; }

    /// <summary>The country (ISO 3166) of the number by which she writes; null where she writes by none.</summary>
    public string? NumberCountry { get; init; }

    /// <summary>What staff cancelled or moved for her; null where there is nothing.</summary>
    public TalkNews? News { get; init; }

    /// <summary>She comes by a code of the campaign's own just now.</summary>
    public Origin? CameBy { get; init; }
}
