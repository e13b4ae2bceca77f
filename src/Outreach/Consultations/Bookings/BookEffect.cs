using Outreach.Consultations.Scheduling;
using Outreach.Flows.Effects;
using Outreach.Flows.Engine;
using Outreach.Messaging;
using Outreach.Privacy;
using Outreach.Reach;
using Outreach.Storage;

namespace Outreach.Consultations.Bookings;

/// <summary>Books the time that she holds or that the waiting list offers; or moves her booking there.</summary>
internal sealed class BookEffect(
    IConsultationStore kept,
    IStore store,
    BookingWords words,
    KnownNumbers numbers,
    ReachLines reach,
    ISealer sealer) : ConsultationEffect("consultation_book", kept)
{
    protected override async ValueTask<EffectOutcome> Do(Request request, CancellationToken cancellation)
    {
        var waiter = request.Calendar.Waiting(request.Person.Id);
        var offer = request.Field("slot") is null ? ConsultationChoices.Offer(request) : null;
        var wanted = offer?.Slot ?? request.Chosen();
        var wish = offer is not null ? waiter?.Wish : request.Wish();
        if (request.IsLate)
            return EffectOutcome.Failed("booking_begun");
        if (wanted is not { } slot || wish is null || !request.Calendar.Lawyers.TryGetValue(slot.Lawyer, out var lawyer)
            || !request.Calendar.IsFree(slot, request.Now, request.Person.Id))
            return EffectOutcome.Failed("slot_taken");
        if (request.Ahead is not null && !request.Moves)
            return EffectOutcome.Failed("booking_one");
        if (request.CancelledEnough)
            return EffectOutcome.Failed("booking_enough");
        if (request.Moves && request.IsOwn(slot))
            return EffectOutcome.Failed("booking_same");
        var phone = wish.Way == ConsultationMode.Phone ? request.Field("phone") ?? await numbers.Of(request.Person, cancellation) : null;
        Sealed? number = phone is null ? request.Moves ? request.Ahead!.Phone : null : sealer.Seal(phone, MessagingJson.Default.String);
        // Nobody could phone her.
        if (wish.Way == ConsultationMode.Phone && number is null)
            return EffectOutcome.Failed("phone_needed");
        if (request.Moves)
            return Moved(request, request.Ahead! with { Phone = request.Ahead!.Phone ?? number }, slot, lawyer);

        var booking = new Booking
        {
            Id = store.NextId(),
            Version = 1,
            Lawyer = slot.Lawyer,
            Start = slot.Start,
            Minutes = lawyer.SlotMinutes,
            Person = request.Person.Id,
            Code = Codes.New(request.Calendar),
            Topic = wish.Topic ?? Topics.All[^1],
            Language = wish.Language,
            Way = wish.Way,
            Place = wish.Place,
            Region = request.Call.State.Profile.Region,
            AskedAt = waiter?.Since ?? request.Now,
            ChangedAt = request.Now,
            Zone = request.Zone,
            Phone = number,
            // What she agreed to while she waited holds until she answers whether to be reminded.
            Agreed = offer is not null ? waiter?.Agreed : null,
        };
        // Who waited has asked before: she is one request.
        return Booked(request, booking, waiter is null
            ? [new ReachChange.Noted(reach.Of(Known(request), ReachKind.ConsultationAsked, request.Now) with { Unit = booking.Topic })]
            : [new ConsultationChange.WaitsNoMore(request.Person.Id)]);
    }

    private EffectOutcome Moved(Request request, Booking booking, Slot slot, Lawyer lawyer) => Booked(
        request,
        booking.To(slot, lawyer.SlotMinutes, request.Now) with { Moves = booking.Moves + 1, Zone = request.Zone ?? booking.Zone },
        booking.Person == request.Person.Id ? [] : [new ConsultationChange.Released(request.Person.Id)]);

    private EffectOutcome Booked(Request request, Booking booking, IReadOnlyList<Change> also)
        => new(
            new EffectResult.Done(words.Card(booking, request.Zone, request.Call.Book), Ends: true),
            [.. also, new ConsultationChange.Booked(booking)],
            []);

    // What she told in this turn counts for her line too.
    private static People.Person Known(Request request) => request.Person with { Profile = request.Call.State.Profile };
}
