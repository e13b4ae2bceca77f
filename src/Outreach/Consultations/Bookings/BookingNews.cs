using System.Globalization;
using Outreach.Consultations.Scheduling;
using Outreach.Flows.Effects;
using Outreach.People;

namespace Outreach.Consultations.Bookings;

/// <summary>Staff cancelled or moved the booking of somebody who is not written to: whatever she writes next, she sees that first.</summary>
internal sealed class BookingNews(IConsultationStore store) : ITalkNews
{
    public string? Of(Person person, DateTimeOffset now)
    {
        var calendar = store.Calendar;
        if (calendar.Ahead(person.Id, now) is { } ahead)
            return ahead.MovedByStaff && ahead.Agreed is not { Hours: not null } ? Mark(ahead) : null;
        // Who waits was written to, or has seen it.
        return calendar.Waiting(person.Id) is null && calendar.BookingsOf(person.Id)
            .LastOrDefault(booking => booking is { Withdrawn: true, State: BookingState.Cancelled } && booking.Start > now) is { } gone
                ? Mark(gone)
                : null;
    }

    private static string Mark(Booking booking) => string.Create(CultureInfo.InvariantCulture, $"{booking.Id}.{booking.Version}");
}
