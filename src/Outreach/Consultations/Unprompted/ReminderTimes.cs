using Microsoft.Extensions.Options;
using NodaTime;
using Outreach.Consultations.Scheduling;
using Outreach.Content.Clocks;

namespace Outreach.Consultations.Unprompted;

/// <summary>
/// When a reminder may go: from its time on, in the hours that the person agreed to, on the clock where she is. What was missed is caught
/// up, and what would come too late to help is dropped.
/// </summary>
public sealed class ReminderTimes(TwoClocks clock, IOptions<ConsultationOptions> options)
{
    /// <summary>A reminder that comes later than this before the beginning helps nobody any more.</summary>
    private static readonly Duration LastMinutes = Duration.FromMinutes(10);

    /// <summary>A day's reminder this close to the beginning is left to the one that comes right before.</summary>
    private static readonly TimeSpan TooClose = TimeSpan.FromHours(3);

    /// <summary>The reminder that is to go now, and until when it may arrive; null when none is.</summary>
    public (Reminders Which, DateTimeOffset Until)? Due(Booking booking, DateTimeOffset now)
    {
        if (!booking.Stands || Agreed(booking.Agreed, booking.Zone, now) is not { } end)
            return null;
        if (IsDue(Reminders.HourBefore, Second(booking), booking.Start - LastMinutes.ToTimeSpan()))
            return (Reminders.HourBefore, Earlier(end, booking.Start));
        return IsDue(Reminders.DayBefore, First(booking), booking.Start - TooClose)
            ? (Reminders.DayBefore, Earlier(end, booking.Start - TooClose))
            : null;

        // What was due before she booked or moved is no reminder: she has just been told.
        bool IsDue(Reminders which, DateTimeOffset due, DateTimeOffset last)
            => !booking.Reminded.HasFlag(which) && due > booking.ChangedAt && now >= due && now < last;
    }

    /// <summary>
    /// Until when it may arrive that staff withdrew a booking, if that may go now: in her hours, before she would set out.
    /// </summary>
    public DateTimeOffset? DueWithdrawn(Booking booking, DateTimeOffset now)
        => now < booking.Start && Agreed(booking.Agreed, booking.Zone, now) is { } end ? Earlier(end, booking.Start) : null;

    /// <summary>
    /// Until when she may be written to first, by what she agreed to; null when she did not, or it lapsed, or these are not her hours.
    /// </summary>
    public DateTimeOffset? Agreed(Agreement? agreed, string? zone, DateTimeOffset now)
        => Holds(agreed, now) && Window(agreed!.Hours!.Value, clock.Local(now, zone)) is { } window ? now + window : null;

    /// <summary>Whether she agreed to be written to first in some hours, and it has not lapsed.</summary>
    public bool Holds(Agreement? agreed, DateTimeOffset now)
        => agreed is { Hours: not null, At: var at } && now < at.AddDays(options.Value.AgreementDays);

    /// <summary>From which hour of her day until which.</summary>
    public static (int From, int Until) HoursOf(ReminderHours hours) => hours switch
    {
        ReminderHours.Day => (9, 17),
        ReminderHours.Evening => (18, 21),
        _ => (8, 21),
    };

    /// <summary>When reminders of a booking will go, as things stand: those that fall into her hours, earliest first.</summary>
    public IReadOnlyList<DateTimeOffset> Coming(Booking booking, DateTimeOffset now)
    {
        var times = new List<DateTimeOffset>();
        // A reminder goes once it is due and these are her hours, which begin on the hour.
        var hour = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);
        var hours = Enumerable.Range(1, Math.Max(0, (int)(booking.Start - hour).TotalHours)).Select(count => hour.AddHours(count));
        foreach (var at in hours.Append(now).Append(First(booking)).Append(Second(booking)).Where(at => at >= now).Order())
        {
            if (Due(booking, at) is not var (which, _))
                continue;
            times.Add(at);
            booking = booking with { Reminded = booking.Reminded | which };
        }

        return times;
    }

    private DateTimeOffset First(Booking booking) => booking.Start.AddHours(-options.Value.FirstReminderHours);

    private DateTimeOffset Second(Booking booking) => booking.Start.AddMinutes(-options.Value.SecondReminderMinutes);

    // How long it still is until the hours end; nothing outside of them.
    private static TimeSpan? Window(ReminderHours hours, LocalDateTime local)
    {
        var (from, until) = HoursOf(hours);
        return local.Hour >= from && local.Hour < until
            ? Period.Between(local, local.Date + new LocalTime(until, 0), PeriodUnits.Seconds).ToDuration().ToTimeSpan()
            : null;
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
