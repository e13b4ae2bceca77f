using Microsoft.Extensions.Options;
using Outreach.Consultations.Scheduling;
using Outreach.Storage;

namespace Outreach.Consultations.Rounds;

/// <summary>Forgets what need not be kept any more: phone numbers some days after the appointment, holds that are over.</summary>
internal sealed class Tidying(IConsultationStore kept, IStore store, IOptions<ConsultationOptions> options)
{
    public async Task Round(DateTimeOffset now, CancellationToken cancellation)
    {
        var calendar = kept.Calendar;
        foreach (var booking in calendar.WithPhone.Select(id => calendar.Bookings[id])
            .Where(booking => booking.End.AddDays(options.Value.PhoneDays) <= now || booking.State == BookingState.Cancelled))
            await store.TryCommit([], [new ConsultationChange.Noted(booking.Id, booking.Version) { ForgetPhone = true }], cancellation);
        // What the waiting list offered is passed on by it; the rest is merely over.
        foreach (var hold in calendar.Holds.Values
            .Where(hold => hold.Until <= now && (!hold.Offered || calendar.Waiting(hold.Person) is null)))
            await store.TryCommit([], [new ConsultationChange.Expired(hold.Person, now)], cancellation);
    }
}
