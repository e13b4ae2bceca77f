using Outreach.People;
using Outreach.Privacy;

namespace Outreach.Staff.Members;

/// <summary>A colleague's own phone: the second way by which she is rung. She gave it herself, and showed that it is hers.</summary>
public sealed record StaffPhone
{
    /// <summary>Its number in this store: another one each time she gives a phone.</summary>
    public required long Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required PersonId Person { get; init; }

    /// <summary>By which the phone is known when it writes to us.</summary>
    public required PersonKey Key { get; init; }

    /// <summary>The phone number, sealed.</summary>
    public required Sealed Number { get; init; }

    /// <summary>The key of the code that was sent to it; null once it was shown.</summary>
    public string? Code { get; init; }

    /// <summary>Wrong codes so far.</summary>
    public int Tries { get; init; }

    /// <summary>When the code was sent, which does for a while.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Codes sent in a row, each within a day of the one before.</summary>
    public int Asked { get; init; } = 1;

    /// <summary>Whether she showed that it is hers.</summary>
    public bool IsConfirmed => Code is null;
}
