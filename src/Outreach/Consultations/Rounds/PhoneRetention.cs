using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Outreach.Consultations.Scheduling;
using Outreach.Jobs.Retention;

namespace Outreach.Consultations.Rounds;

/// <summary>Phone numbers of consultations that are over, and soon those of what was cancelled: nobody phones them.</summary>
internal sealed class PhoneRetention(IConsultationStore kept, IOptions<ConsultationOptions> options) : IRetentionClass
{
    public string Name => "phones";

    public string Kept => $"{options.Value.PhoneDays} days after the consultation (Consultations:PhoneDays); cancelled, not at all";

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async IAsyncEnumerable<Overdue> Overdue(DateTimeOffset at, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        var calendar = kept.Calendar;
        foreach (var booking in calendar.WithPhone.Select(id => calendar.Bookings[id])
            .Where(booking => booking.End.AddDays(options.Value.PhoneDays) <= at || booking.State == BookingState.Cancelled))
        {
            cancellation.ThrowIfCancellationRequested();
            var forgotten = new ConsultationChange.Noted(booking.Id, booking.Version) { ForgetPhone = true };
            yield return new Overdue(booking.Id, 1, [forgotten]);
        }
    }
}
