using Outreach.People;

namespace Outreach.Flows.Engine;

/// <summary>A code on its way to a phone, to be typed here.</summary>
/// <param name="Digits">The code.</param>
/// <param name="Other">Whose phone it is, by the other channel.</param>
/// <param name="Until">From when on it is too late.</param>
/// <param name="Wrong">How often she typed something else.</param>
public sealed record PendingCode(string Digits, PersonId Other, DateTimeOffset Until, int Wrong)
{
    /// <summary>How many digits it has.</summary>
    public const int Length = 6;

    /// <summary>How often it may be typed: a guesser's chance stays at 5 in a million.</summary>
    public const int MostTries = 5;

    /// <summary>How long it can be used.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);
}
