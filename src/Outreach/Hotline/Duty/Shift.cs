using Outreach.People;

namespace Outreach.Hotline.Duty;

/// <summary>Hours of a day on the campaign's clock, and who is on duty in them.</summary>
/// <param name="From">The first minute.</param>
/// <param name="Until">The minute after the last; where it is not later than the first, of the day after.</param>
/// <param name="Who">Colleagues, who is rung first before who is rung next.</param>
public sealed record Shift(TimeOnly From, TimeOnly Until, IReadOnlyList<PersonId> Who)
{
    /// <summary>How long it is.</summary>
    public TimeSpan Length => Until == From ? TimeSpan.FromDays(1) : Until - From;

    /// <inheritdoc/>
    public bool Equals(Shift? other) => other is not null && From == other.From && Until == other.Until && Who.SequenceEqual(other.Who);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(From, Until, Who.Count);
}
