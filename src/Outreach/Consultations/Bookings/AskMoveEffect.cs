using Outreach.Consultations.Actions;
using Outreach.Consultations.Scheduling;
using Outreach.Flows.Effects;
using Outreach.Flows.Engine;

namespace Outreach.Consultations.Bookings;

/// <summary>She moved it as often as she may: a coordinator is asked to find another time, and is told so in the same commit.</summary>
internal sealed class AskMoveEffect(IConsultationStore store, LeaderNotices leaders, BookingWords words)
    : ConsultationEffect("consultation_ask_move", store)
{
    protected override async ValueTask<EffectOutcome> Do(Request request, CancellationToken cancellation)
    {
        if (request.Ahead is not { } booking)
            return EffectOutcome.Failed(request.Booking is null ? "booking_gone" : "booking_begun");
        ReminderHours? hours = Enum.TryParse<ReminderHours>(request.Field("remind"), ignoreCase: true, out var said) ? said : null;
        var (agreed, zone) = (new Agreement(hours, request.Now) { By = request.Person.Id }, request.Zone ?? booking.Zone);
        // Who asks once more is not a second task.
        var told = booking.MoveAsked is null ? await leaders.Asked(booking, request.Now, cancellation) : [];
        var texts = request.Call.Book.Texts;
        var answer = words.Hours(agreed, zone, request.Call.Book) is { } within
            ? texts["move_found"].Filled("hours", within)
            : texts["move_look"];
        return new EffectOutcome(
            new EffectResult.Done(answer, Ends: true),
            [
                new ConsultationChange.Noted(booking.Id, booking.Version)
                {
                    Agreed = agreed, Zone = zone, MoveAsked = booking.MoveAsked ?? request.Now,
                },
                .. told,
            ],
            []);
    }
}
