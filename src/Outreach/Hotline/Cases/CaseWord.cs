using Outreach.People;
using Outreach.Privacy;

namespace Outreach.Hotline.Cases;

/// <summary>One thing said in a case.</summary>
public sealed record CaseWord
{
    /// <summary>Its number: in the order in which they were said.</summary>
    public required long Id { get; init; }

    /// <summary>The case.</summary>
    public required long Case { get; init; }

    /// <summary>The colleague who said it; null = the person.</summary>
    public PersonId? By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The words; sealed.</summary>
    public required Sealed Words { get; init; }

    /// <summary>For whom they are.</summary>
    public WordKind Kind { get; init; }

    /// <summary>The photo or voice that came with them, by the name that its channel gave it; sealed.</summary>
    public Sealed? File { get; init; }

    /// <summary>
    /// The channel's own number of the message: the person's, by which an edit of it is known; or a note's in the staff's group.
    /// </summary>
    public string? Reference { get; init; }

    /// <summary>A colleague's: whether it arrived.</summary>
    public WordState State { get; init; }
}
