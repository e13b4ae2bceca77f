using Outreach.People;

namespace Outreach.Consultations.Scheduling;

/// <summary>A piece of a lawyer's time that somebody has or holds.</summary>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends.</param>
/// <param name="Person">Whose it is; null for somebody without a chat.</param>
/// <param name="Until">For a hold: from then on it is nobody's; a booking has none.</param>
internal sealed record Taken(DateTimeOffset Start, DateTimeOffset End, PersonId? Person, DateTimeOffset Until) : IComparable<Taken>
{
    public int CompareTo(Taken? other)
    {
        if (other is null)
            return 1;
        var order = Start.CompareTo(other.Start);
        order = order != 0 ? order : Nullable.Compare(Person?.Value, other.Person?.Value);
        return order != 0 ? order : Until.CompareTo(other.Until);
    }
}
