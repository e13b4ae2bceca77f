using Outreach.People;

namespace Outreach.Hotline.Duty;

/// <summary>Who is on duty when: the week, dates that differ from it, and hours in which nobody is there.</summary>
public sealed record Rota
{
    private const int DaysAhead = 14;

    /// <summary>None.</summary>
    public static Rota Empty { get; } = new();

    /// <summary>Rises with every change.</summary>
    public int Version { get; init; }

    /// <summary>The week.</summary>
    public IReadOnlyList<WeekShift> Week { get; init; } = [];

    /// <summary>Dates that differ from it.</summary>
    public IReadOnlyList<DateShift> Dates { get; init; } = [];

    /// <summary>Nobody is there before, whatever the rota says; null = it holds.</summary>
    public DateTimeOffset? ClosedUntil { get; init; }

    /// <summary>Who is on duty at a moment, in the order in which they are rung, each with the beginning of the shift.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="clock">What the campaign's clock shows then.</param>
    /// <param name="instant">The instant of what that clock shows.</param>
    public IReadOnlyList<(PersonId Who, DateTimeOffset Since)> At(
        DateTimeOffset now, Func<DateTimeOffset, DateTime> clock, Func<DateTime, DateTimeOffset> instant)
    {
        if (ClosedUntil > now)
            return [];
        var today = DateOnly.FromDateTime(clock(now));
        return
        [
            .. Spans(today.AddDays(-1), 2, instant).Where(span => span.From <= now && now < span.Until)
                .SelectMany(static span => span.Shift.Who.Select(who => (who, span.From)))
                .DistinctBy(static one => one.who),
        ];
    }

    /// <summary>When somebody of these is on duty next, within two weeks; null = nobody is by this rota.</summary>
    /// <param name="now">From when on.</param>
    /// <param name="who">Who counts.</param>
    /// <param name="clock">What the campaign's clock shows then.</param>
    /// <param name="instant">The instant of what that clock shows.</param>
    public DateTimeOffset? Next(
        DateTimeOffset now, Func<PersonId, bool> who, Func<DateTimeOffset, DateTime> clock, Func<DateTime, DateTimeOffset> instant)
    {
        // What is closed opens in the middle of a shift; a shift that runs and of which nobody is there does not begin again.
        var (from, opens) = ClosedUntil > now ? (ClosedUntil.Value, true) : (now, false);
        return Spans(DateOnly.FromDateTime(clock(from)).AddDays(-1), DaysAhead + 1, instant)
            .Where(span => (span.From > from || (opens && span.Until > from)) && span.Shift.Who.Any(who))
            .Select(span => span.From > from ? span.From : from)
            .Min(static at => (DateTimeOffset?)at);
    }

    /// <summary>Without somebody who is not on the staff any more.</summary>
    public Rota Without(PersonId person)
    {
        if (!Week.Any(one => one.Shift.Who.Contains(person)) && !Dates.Any(one => one.Shift?.Who.Contains(person) == true))
            return this;
        return this with
        {
            Version = Version + 1,
            Week = [.. Week.Select(one => one with { Shift = Left(one.Shift) }).Where(static one => one.Shift.Who.Count > 0)],
            // A date of which nobody is left stays one on which the week does not hold.
            Dates =
            [
                .. Dates.Select(one => one with { Shift = one.Shift is { } shift && Left(shift) is { Who.Count: > 0 } left ? left : null }),
            ],
        };

        Shift Left(Shift shift) => shift with { Who = [.. shift.Who.Where(one => one != person)] };
    }

    /// <inheritdoc/>
    public bool Equals(Rota? other)
        => other is not null && Version == other.Version && ClosedUntil == other.ClosedUntil && Week.SequenceEqual(other.Week)
            && Dates.SequenceEqual(other.Dates);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Version, Week.Count, Dates.Count, ClosedUntil);

    private IEnumerable<(Shift Shift, DateTimeOffset From, DateTimeOffset Until)> Spans(
        DateOnly first, int days, Func<DateTime, DateTimeOffset> instant)
        => Enumerable.Range(0, days).Select(first.AddDays).SelectMany(day => Of(day).Select(
            shift => (shift, instant(day.ToDateTime(shift.From)), instant(day.ToDateTime(shift.From) + shift.Length))));

    private IEnumerable<Shift> Of(DateOnly day)
    {
        var dated = Dates.Where(one => one.Date == day).ToList();
        return dated.Count > 0
            ? dated.Select(static one => one.Shift).OfType<Shift>()
            : Week.Where(one => one.Day == day.DayOfWeek).Select(static one => one.Shift);
    }
}
