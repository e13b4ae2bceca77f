using Outreach.Channels;

namespace Outreach.Consultations;

/// <summary>Lets a note about a booking leave only while the booking stands as it was when the note was decided.</summary>
internal sealed class ReminderWitness(IConsultationStore kept) : ISendWitness
{
    public ValueTask<bool> May(OutboxRow row, CancellationToken cancellation)
        => ValueTask.FromResult(row.Booking is not { } mark || (kept.Calendar.Bookings.GetValueOrDefault(mark.Id) is { } booking && booking.Version == mark.Version));
}
