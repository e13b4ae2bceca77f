using System.Collections.Immutable;
using NodaTime;
using NodaTime.Extensions;
using Outreach.People;

namespace Outreach.Consultations.Scheduling;

/// <summary>One date of one lawyer: which times there are, and which of them are free.</summary>
internal sealed class FreeSlots
{
    /// <summary>No consultation is longer: what begins before this cannot reach into the day.</summary>
    public static readonly TimeSpan LongestSlot = TimeSpan.FromHours(4);

    private readonly Lawyer _lawyer;
    private readonly DateTimeZone _zone;
    private readonly List<(LocalDateTime From, LocalDateTime Until)> _hours;
    private readonly List<Taken> _near = [];
    private readonly DateTimeOffset _from;
    private readonly DateTimeOffset _until;

    public FreeSlots(Lawyer lawyer, LocalDate date, DateTimeZone zone, ImmutableSortedSet<Taken> taken)
    {
        (_lawyer, _zone) = (lawyer, zone);
        _from = zone.AtStartOfDay(date).ToDateTimeOffset().ToUniversalTime();
        _until = zone.AtStartOfDay(date.PlusDays(1)).ToDateTimeOffset().ToUniversalTime();
        _hours = [.. lawyer.HoursOn(date).Select(hours => hours.On(date))];
        if (_hours.Count == 0)
            return;
        for (var index = Calendar.FirstFrom(taken, _from - LongestSlot); index < taken.Count && taken[index].Start < _until; index++)
            _near.Add(taken[index]);
    }

    /// <summary>All beginnings of the day, taken or not.</summary>
    public IEnumerable<DateTimeOffset> Starts()
    {
        foreach (var (from, until) in _hours)
        {
            for (
                var local = from;
                local.PlusMinutes(_lawyer.SlotMinutes) <= until;
                local = local.PlusMinutes(_lawyer.SlotMinutes + _lawyer.BreakMinutes))
                yield return _zone.AtLeniently(local).ToDateTimeOffset().ToUniversalTime();
        }
    }

    /// <summary>
    /// The one question that list, hold and booking ask: whether this person may have this time. It lies on the lawyer's clock, she is
    /// there, nobody else has it or holds it, the break is kept, and the day is not full.
    /// </summary>
    public bool IsFree(DateTimeOffset start, DateTimeOffset now, PersonId? person)
    {
        if (!_lawyer.Offers || start <= now || !IsOffered(start))
            return false;
        var end = start.AddMinutes(_lawyer.SlotMinutes);
        var pause = TimeSpan.FromMinutes(_lawyer.BreakMinutes);
        var today = 0;
        foreach (var other in _near)
        {
            if (other.Until <= now || (person is not null && other.Person == person))
                continue;
            if (other.Start < end + pause && other.End + pause > start)
                return false;
            if (other.Start >= _from)
                today++;
        }

        return today < _lawyer.MostPerDay;
    }

    private bool IsOffered(DateTimeOffset start)
    {
        var local = start.ToInstant().InZone(_zone).LocalDateTime;
        var end = local.PlusMinutes(_lawyer.SlotMinutes);
        return _hours.Exists(hours => local >= hours.From && end <= hours.Until && OnGrid(hours.From, local))
            && !_lawyer.IsAway(local, end);
    }

    private bool OnGrid(LocalDateTime from, LocalDateTime local)
        => Period.Between(from, local, PeriodUnits.Seconds).Seconds % ((_lawyer.SlotMinutes + _lawyer.BreakMinutes) * 60) == 0;
}
