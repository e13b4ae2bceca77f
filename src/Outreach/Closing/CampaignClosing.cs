using Outreach.People;

namespace Outreach.Closing;

/// <summary>
/// The end of a campaign: everybody but staff is forgotten, and then the secret is destroyed by which a number could be known again. One
/// administrator asks for it, another agrees.
/// </summary>
public sealed record CampaignClosing
{
    /// <summary>For so long a second administrator can agree.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(24);

    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>How far it came.</summary>
    public required ClosingState State { get; init; }

    /// <summary>Who asked for it.</summary>
    public required PersonId AskedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Who agreed; null = nobody yet.</summary>
    public PersonId? AgreedBy { get; init; }

    /// <summary>When: whoever came later is somebody new, and stays.</summary>
    public DateTimeOffset? AgreedAt { get; init; }

    /// <summary>Whether nobody agreed in time.</summary>
    public bool HasLapsed(DateTimeOffset now) => State == ClosingState.Asked && now >= AskedAt + Lasts;
}
