using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Text;
using Outreach.Consultations.Scheduling;
using Outreach.Consultations.Unprompted;
using Outreach.Content;
using Outreach.Content.Clocks;
using Outreach.Flows.Definitions;
using Outreach.Flows.Engine;

namespace Outreach.Consultations.Bookings;

/// <summary>What a person can choose from while she books.</summary>
internal sealed class ConsultationChoices(
    BookingWords words,
    TwoClocks clock,
    KnownNumbers numbers,
    ReminderTimes reminders,
    IOptions<ConsultationOptions> options)
{
    private const string Yes = "yes";

    /// <summary>The lists that are answered here.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        ChoiceLists.Booking, ChoiceLists.Movable, ChoiceLists.Offer, ChoiceLists.Waiting, ChoiceLists.Ways, ChoiceLists.Places,
        ChoiceLists.Days, ChoiceLists.Times,
        ChoiceLists.PhoneNeeded, ChoiceLists.Zones, ChoiceLists.Call, ChoiceLists.CallAsked, ChoiceLists.CallDeclined,
        ChoiceLists.WaitingQuiet, ChoiceLists.Withdrawn, ChoiceLists.Enough, ChoiceLists.Begun, ChoiceLists.Clock, ChoiceLists.OwnClock,
        ChoiceLists.ChosenDay, ChoiceLists.Number,
    ];

    public async ValueTask<IEnumerable<Choice>> Of(string list, Request request, CancellationToken cancellation)
        => list == ChoiceLists.PhoneNeeded ? await NeedsPhone(request, cancellation) ? [Fact] : [] : Of(list, request);

    private IEnumerable<Choice> Of(string list, Request request) => list switch
    {
        ChoiceLists.Booking => request.Booking is { } booking
            ? [new Choice(Yes, words.Card(booking, request.Zone, request.Call.Book))]
            : [],
        ChoiceLists.Movable => request.Ahead is { } movable && movable.Moves < options.Value.MostMoves ? [Fact] : [],
        ChoiceLists.Offer => Offer(request) is { } offer
            ? [new Choice(offer.Slot.ToString(), words.Time(offer.Slot.Start, request.Zone, request.Call.Book))]
            : [],
        ChoiceLists.Waiting => request.Calendar.Waiting(request.Person.Id) is not null ? [Fact] : [],
        ChoiceLists.WaitingQuiet => request.Calendar.Waiting(request.Person.Id) is { } waiter
            && (!reminders.Holds(waiter.Agreed, request.Now) || waiter.Unanswered >= FirstGate.MostUnanswered) ? [Fact] : [],
        ChoiceLists.Withdrawn => Withdrawn(request) is { } gone
            ? [new Choice(Yes, words.Time(gone.Start, request.Zone ?? gone.Zone, request.Call.Book))]
            : [],
        ChoiceLists.Enough => request.CancelledEnough ? [Fact] : [],
        ChoiceLists.Ways => Ways(request),
        ChoiceLists.Places => Places(request),
        ChoiceLists.Days => Days(request),
        ChoiceLists.Times => Times(request),
        ChoiceLists.Begun => Begun(request),
        ChoiceLists.Clock => [new Choice(Yes, clock.Named(request.Zone, request.Call.Book.Texts))],
        ChoiceLists.OwnClock => [new Choice(Yes, clock.Own(request.Zone ?? request.Booking?.Zone, request.Call.Book.Texts))],
        ChoiceLists.ChosenDay => LocalDatePattern.Iso.Parse(request.Field("day") ?? string.Empty) is { Success: true, Value: var chosen }
            ? [new Choice(Yes, TwoClocks.Day(chosen, request.Call.Book.Texts))]
            : [],
        ChoiceLists.Call => request.Booking is { Way: ConsultationMode.Phone } ? [Fact] : [],
        ChoiceLists.Number => !request.Call.State.IsProvenElsewhere && !request.Call.Sms
            && request.Ahead is { Way: ConsultationMode.Phone, IsLocked: false, Phone: not null } called
                ? [new Choice(Yes, words.LastOf(called))]
                : [],
        ChoiceLists.CallAsked => !request.Call.State.IsProvenElsewhere
            && request.Booking is { IsLocked: true, Lock: not PhoneLock.Declined } ? [Fact] : [],
        ChoiceLists.CallDeclined => !request.Call.State.IsProvenElsewhere && request.Booking is { IsLocked: true, Lock: PhoneLock.Declined }
            ? [Fact]
            : [],
        ChoiceLists.Zones => Cities.Zones.Where(zone => zone != clock.Home)
            .Select(zone => new Choice(zone, request.Call.Book.Texts[Cities.KeyOf(zone)!]) { Also = Cities.AlikeTo(zone) }),
        _ => throw new ArgumentOutOfRangeException(nameof(list), list, "There is no such list."),
    };

    /// <summary>What the waiting list offers her now.</summary>
    public static SlotHold? Offer(Request request)
        => request.Calendar.Held(request.Person.Id, request.Now) is { Offered: true } hold
            // Her lawyer's hours can have gone meanwhile.
            && request.Calendar.IsFree(hold.Slot, request.Now, request.Person.Id) ? hold : null;

    private static Booking? Withdrawn(Request request) => request.Booking is not null
        ? null
        : request.Calendar.BookingsOf(request.Person.Id)
        .LastOrDefault(booking => booking is { Withdrawn: true, State: BookingState.Cancelled } && booking.Start > request.Now);

    private static Choice Fact { get; } = new(Yes, new Words(Yes, Yes));

    private static IEnumerable<Choice> Ways(Request request)
        => Enum.GetValues<ConsultationMode>().Where(way => (way != ConsultationMode.Chat || !request.Call.Sms)
            && request.Calendar.Lawyers.Values.Any(lawyer => lawyer.Suits(request.Wish(way)))).Select(way => Entry(way, request));

    private static Choice Entry(ConsultationMode way, Request request)
        => new(way.ToString().ToLowerInvariant(), request.Call.Book.Texts[$"way_{way.ToString().ToLowerInvariant()}"]);

    private static IEnumerable<Choice> Places(Request request)
    {
        if (request.Field("way") != "meet")
            return [];
        var near = request.Wish(ConsultationMode.Meet).Near;
        return request.Calendar.Lawyers.Values.Where(lawyer => lawyer.Suits(request.Wish(ConsultationMode.Meet)))
            .SelectMany(lawyer => lawyer.Places)
            .Distinct(StringComparer.Ordinal)
            .Select(request.Call.Book.Regions.Find)
            .OfType<Region>()
            .OrderBy(place => near.Contains(place.Id) ? 0 : 1)
            .ThenBy(place => place.Id, StringComparer.Ordinal)
            .Select(place => new Choice(place.Id, place.Name) { Also = place.Also });
    }

    private IEnumerable<Choice> Begun(Request request)
    {
        if (request.Booking is { } booking && request.Ahead is null)
            return [new Choice(Yes, words.Card(booking, request.Zone, request.Call.Book))];
        return request.IsLate ? [new Choice(Yes, request.Call.Book.Texts["booking_over"])] : [];
    }

    /// <summary>Dates of the campaign's clock on which what she wants is free.</summary>
    public IEnumerable<LocalDate> FreeDays(Request request)
    {
        if (request.Wish() is not { } wish)
            return [];
        var (from, until) = request.Window(options.Value);
        return Apart(request, wish, from, until);
    }

    private IEnumerable<Choice> Days(Request request)
    {
        var today = clock.Local(request.Now).Date;
        return FreeDays(request).Select(date => (Date: date, Label: TwoClocks.Day(date, request.Call.Book.Texts)))
            .Select(day => new Choice(LocalDatePattern.Iso.Format(day.Date), day.Label)
            {
                Also = SlotWords.OfDay(day.Date, today, day.Label),
            });
    }

    // From one day with a free time straight to the next morning: the other times of the day are not looked at.
    private IEnumerable<LocalDate> Apart(Request request, SlotWish wish, DateTimeOffset from, DateTimeOffset until)
    {
        LocalDate? last = null;
        foreach (var slot in Free(request, wish, from, until))
        {
            var date = clock.Local(slot.Start).Date;
            if (date != last)
                yield return date;
            last = date;
        }
    }

    private IEnumerable<Choice> Times(Request request)
    {
        if (request.Wish() is not { } wish
            || LocalDatePattern.Iso.Parse(request.Field("day") ?? string.Empty) is not { Success: true, Value: var date })
            return [];
        var (from, until) = request.Window(options.Value);
        var (morning, night) = (clock.StartOf(date), clock.StartOf(date.PlusDays(1)));
        return Free(request, wish, from > morning ? from : morning, until < night ? until : night).Select(slot => Entry(slot, request));
    }

    private Choice Entry(Slot slot, Request request)
        => new(Request.Written(slot.Start), clock.Time(slot.Start, request.Zone, request.Call.Book.Texts))
        {
            Also = SlotWords.OfTime(clock.Local(slot.Start), clock.Local(slot.Start, request.Zone)),
            At = clock.Local(slot.Start, request.Zone).TimeOfDay.ToTimeOnly(),
        };

    // The time that she has is none to move to.
    private static IEnumerable<Slot> Free(Request request, SlotWish wish, DateTimeOffset from, DateTimeOffset until)
        => request.Calendar.Free(wish, from, until, request.Now, request.Person.Id).Where(slot => !request.Moves || !request.IsOwn(slot));

    private async ValueTask<bool> NeedsPhone(Request request, CancellationToken cancellation)
    {
        var isOffer = request.Field("slot") is null && Offer(request) is not null;
        var way = (isOffer ? request.Calendar.Waiting(request.Person.Id)?.Wish : request.Wish())?.Way;
        return way == ConsultationMode.Phone && (!request.Moves || request.Ahead!.Phone is null) && request.Field("phone") is null
            && await numbers.Of(request.Person, cancellation) is null;
    }
}
