using NodaTime;
using Outreach.People;

namespace Outreach.Consultations.Scheduling;

/// <summary>Somebody on the waiting list.</summary>
public sealed record WaitlistEntry
{
    /// <summary>Ascending: who came first is offered first.</summary>
    public required long Id { get; init; }

    /// <summary>Rises with every change: what two decide at once is decided by one.</summary>
    public required int Version { get; init; }

    /// <summary>Who.</summary>
    public required PersonId Person { get; init; }

    /// <summary>What she wants.</summary>
    public required SlotWish Wish { get; init; }

    /// <summary>When she asked.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Times that were offered to her and not taken: they are not offered again.</summary>
    public IReadOnlyList<Slot> Passed { get; init; } = [];

    /// <summary>Dates of the campaign's clock that she said do not suit her: nothing is offered on them.</summary>
    public IReadOnlyList<LocalDate> Refused { get; init; } = [];

    /// <summary>She was offered a time at least once.</summary>
    public bool WasOffered { get; init; }

    /// <summary>Nothing was offered in time: it is counted as unmet (INDICATORS L6).</summary>
    public bool Unmet { get; init; }

    /// <summary>
    /// Whether and when she may be written to first; nothing = not asked, and then she is not: no time is offered to her.
    /// </summary>
    public Agreement? Agreed { get; init; }

    /// <summary>The IANA zone where she is, if known: her hours are meant there.</summary>
    public string? Zone { get; init; }

    /// <summary>Times in a row that were offered to her and that she did not answer.</summary>
    public int Unanswered { get; init; }

    /// <summary>Her lawyer says that she needs another talk: she comes before who waits for a first one.</summary>
    public bool First { get; init; }

    /// <summary>The same, changed.</summary>
    public WaitlistEntry Changed(Func<WaitlistEntry, WaitlistEntry> change) => change(this) with { Version = Version + 1 };
}
