using NodaTime;
using Outreach.Consultations.Scheduling;
using Outreach.Flows.Effects;
using Outreach.Flows.Engine;
using Outreach.Reach;
using Outreach.Storage;

namespace Outreach.Consultations.Bookings;

/// <summary>Puts her on the waiting list, or changes what she waits for.</summary>
internal sealed class WaitEffect(
    IConsultationStore kept, IStore store, BookingWords words, ConsultationChoices choices, ReachLines reach)
    : ConsultationEffect("consultation_wait", kept)
{
    private const string NoneOfThese = "none";

    protected override ValueTask<EffectOutcome> Do(Request request, CancellationToken cancellation)
    {
        if (request.Ahead is not null)
            return ValueTask.FromResult(EffectOutcome.Failed("booking_one"));
        // Nobody gives such consultations yet: by phone is what most can be given.
        var wish = request.Wish() ?? request.Wish(ConsultationMode.Phone);
        var known = request.Calendar.Waiting(request.Person.Id);
        // Who only says when she may be written to waits for the same as before.
        var agreed = request.Field("remind") is { } said ? new Agreement(
            Enum.TryParse<ReminderHours>(said, ignoreCase: true, out var hours) ? hours : null,
            request.Now)
        { By = request.Person.Id } : null;
        // "None of these days" said of those that she saw.
        IReadOnlyList<LocalDate>? refused = request.Field("day") == NoneOfThese ? [.. choices.FreeDays(request)] : null;
        var waiter = known is not null
            ? known.Changed(waiting => waiting with
            {
                Wish = request.Wish() ?? waiting.Wish,
                Agreed = agreed ?? waiting.Agreed,
                Zone = request.Zone ?? waiting.Zone,
                Refused = refused ?? waiting.Refused,
                Unanswered = 0,
            })
            : new WaitlistEntry
            {
                Version = 1,
                Id = store.NextId(),
                Person = request.Person.Id,
                Wish = wish,
                Since = request.Now,
                Agreed = agreed,
                Zone = request.Zone,
                Refused = refused ?? [],
            };
        Change[] counted = known is not null
            ? []
            : [new ReachChange.Noted(reach.Of(
                request.Person with { Profile = request.Call.State.Profile },
                ReachKind.ConsultationAsked,
                request.Now) with { Unit = wish.Topic })];
        return ValueTask.FromResult(
            new EffectOutcome(
                new EffectResult.Done(words.Hours(waiter.Agreed, waiter.Zone, request.Call.Book), Ends: true),
                [new ConsultationChange.Waits(waiter), .. counted],
                []));
    }
}
