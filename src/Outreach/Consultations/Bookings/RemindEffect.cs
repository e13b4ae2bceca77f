using Outreach.Consultations.Scheduling;
using Outreach.Consultations.Unprompted;
using Outreach.Flows.Effects;
using Outreach.Flows.Engine;

namespace Outreach.Consultations.Bookings;

/// <summary>Writes down whether and when she may be reminded.</summary>
internal sealed class RemindEffect(IConsultationStore store, BookingWords words, ReminderTimes reminders)
    : ConsultationEffect("consultation_remind", store)
{
    protected override ValueTask<EffectOutcome> Do(Request request, CancellationToken cancellation)
    {
        if (request.Booking is not { } booking)
            return ValueTask.FromResult(EffectOutcome.Failed("booking_gone"));
        ReminderHours? hours = Enum.TryParse<ReminderHours>(request.Field("remind"), ignoreCase: true, out var said) ? said : null;
        var agreed = new Agreement(hours, request.Now) { By = request.Person.Id };
        var zone = request.Zone ?? booking.Zone;
        var times = reminders.Coming(booking with { Agreed = agreed, Zone = zone }, request.Now);
        return ValueTask.FromResult(new EffectOutcome(
            new EffectResult.Done(words.Reminded(agreed, times, zone, request.Call.Book), Ends: true),
            [new ConsultationChange.Noted(booking.Id, booking.Version) { Agreed = agreed, Zone = zone }],
            []));
    }
}
