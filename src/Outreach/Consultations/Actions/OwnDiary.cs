using Outreach.Consultations.Scheduling;
using Outreach.Content.Clocks;
using Outreach.People;

namespace Outreach.Consultations.Actions;

/// <summary>A lawyer's own bookings: what comes, and what waits for her word.</summary>
public sealed class OwnDiary(IConsultationStore kept, TwoClocks clock)
{
    /// <summary>What waits for her word is shown that long.</summary>
    private static readonly TimeSpan Unmarked = TimeSpan.FromDays(14);

    /// <summary>Hers; null while no card is.</summary>
    /// <param name="colleague">The lawyer.</param>
    /// <param name="days">Days from today on.</param>
    /// <param name="now">When.</param>
    /// <param name="changed">One as it is once what was just decided is kept; null = none was.</param>
    public Pages? Of(PersonId colleague, int days, DateTimeOffset now, Booking? changed = null)
    {
        if (kept.Calendar.LawyerOf(colleague) is not { } lawyer)
            return null;
        var date = clock.Local(now).Date;
        var (today, until) = (clock.StartOf(date), clock.StartOf(date.PlusDays(days)));
        var all = kept.Calendar.With(lawyer.Id, now - Unmarked, until)
            .Where(booking => booking.Id != changed?.Id)
            .Concat(changed is { Stands: true } back ? [back] : [])
            .OrderBy(static booking => booking.Start)
            .ToList();
        var marked = kept.Calendar.Bookings.Values.Where(booking => booking.Lawyer == lawyer.Id && booking.Id != changed?.Id)
            .Concat(changed is null ? [] : [changed])
            .Where(booking => BookingVerbs.CanUnmark(booking, now))
            .OrderBy(static booking => booking.Start);
        return new Pages(
            [.. all.Where(booking => booking.Start >= today)], [.. all.Where(booking => booking.Start < today)], [.. marked]);
    }

    /// <summary>The sentence of staff.yaml that names what became of a booking.</summary>
    public static string KeyOf(Booking booking) => booking switch
    {
        { State: BookingState.NoShow } => "diary_missed",
        { NeedsAnother: true } => "diary_more",
        _ => "diary_done",
    };

    /// <summary>A lawyer's bookings.</summary>
    /// <param name="Coming">Those of today and later.</param>
    /// <param name="Late">Those of earlier days that wait for her word.</param>
    /// <param name="Marked">Those whose mark can still be taken back.</param>
    public sealed record Pages(IReadOnlyList<Booking> Coming, IReadOnlyList<Booking> Late, IReadOnlyList<Booking> Marked);
}
