using System.Globalization;
using Outreach.Consultations.Scheduling;
using Outreach.Content.Clocks;
using Outreach.Flows.Definitions;
using Outreach.Flows.Effects;
using Outreach.People;

namespace Outreach.Consultations.Bookings;

/// <summary>What a person in the middle of booking wants, read from her form, her profile and what is kept of her.</summary>
internal sealed record Request
{
    private const int MostCancelled = 3;

    private static readonly long LastMinute = DateTimeOffset.MaxValue.ToUnixTimeSeconds() / 60;

    public required ChoiceCall Call { get; init; }

    public required Scheduling.Calendar Calendar { get; init; }

    /// <summary>Her booking to come, or the one that is just now, by whichever channel she made it.</summary>
    public Booking? Booking { get; init; }

    /// <summary>The same while it has not begun: only then can she move or cancel it.</summary>
    public Booking? Ahead => Booking is { } booking && booking.Start > Now ? booking : null;

    /// <summary>She was moving a booking, and meanwhile its time came: its lawyer says what became of it.</summary>
    public bool IsLate => Ahead is null && Field("moving") is not null && Field("topic") is null;

    /// <summary>Where she is, if she said so or her number tells.</summary>
    public string? Zone { get; init; }

    public DateTimeOffset Now => Call.Now.Instant;

    public Person Person => Call.Person;

    /// <summary>She cancelled so often within a day that each further booking would only call a lawyer for nothing.</summary>
    public bool CancelledEnough => Ahead is null
        && Calendar.BookingsOf(Person.Id).Concat(Person.Joined is { } other ? Calendar.BookingsOf(other) : [])
            .Count(booking => booking is { State: BookingState.Cancelled, Withdrawn: false } && booking.ChangedAt > Now.AddDays(-1))
            >= MostCancelled;

    public bool Moves => Ahead is not null && Field("moving") is not null;

    public string? Field(string name) => Call.State.Session.Form.GetValueOrDefault(name);

    public static Request Of(ChoiceCall call, Scheduling.Calendar calendar)
    {
        var now = call.Now.Instant;
        PersonId[] hers = call.Person.Joined is { } other ? [call.Person.Id, other] : [call.Person.Id];
        return new Request
        {
            Call = call,
            Calendar = calendar,
            Booking = Of(hers, id => calendar.Ahead(id, now)) ?? Of(hers, id => calendar.Coming(id, now)),
            Zone = Cities.ZoneOf(call.State.Session.Form.GetValueOrDefault(FormFields.Zone), call.Person),
        };
    }

    /// <summary>Whether it is the time that she has already: nothing would move.</summary>
    public bool IsOwn(Slot slot) => Ahead is { } booking && booking.Start == slot.Start;

    /// <summary>What is wanted; null while the form is not that far. Who moves a booking wants the same at another time.</summary>
    public SlotWish? Wish()
    {
        if (Moves)
            return new SlotWish(Booking!.Topic, Booking.Language, Booking.Way, Booking.Place) { Near = Near() };
        return Field("way") is { } way && Enum.TryParse<ConsultationMode>(way, ignoreCase: true, out var how)
            ? Wish(how) with { Place = Field("place") }
            : null;
    }

    public SlotWish Wish(ConsultationMode way)
        => new(Field("topic"), Field("spoken") == "ru" ? Language.Ru : Language.Ky, way) { Near = Near() };

    /// <summary>From when and until when times are offered.</summary>
    public (DateTimeOffset From, DateTimeOffset Until) Window(ConsultationOptions options)
        => (Now.AddMinutes(options.LeadMinutes), Now.AddDays(options.DaysAhead));

    /// <summary>The time she chose, with whoever is free then: what she holds, or the best lawyer who is left.</summary>
    public Slot? Chosen()
    {
        if (Wish() is not { } wish || !long.TryParse(Field("slot"), NumberStyles.None, CultureInfo.InvariantCulture, out var minute)
            || minute > LastMinute)
            return null;
        var start = DateTimeOffset.FromUnixTimeSeconds(minute * 60);
        if (Calendar.Held(Person.Id, Now) is { Offered: false } hold && hold.Slot.Start == start
            && Calendar.IsFree(hold.Slot, Now, Person.Id))
            return hold.Slot;
        return Calendar.Free(wish, start, start.AddMinutes(1), Now, Person.Id).Select(slot => (Slot?)slot).FirstOrDefault();
    }

    /// <summary>How a time is written in the form.</summary>
    public static string Written(DateTimeOffset start) => (start.ToUnixTimeSeconds() / 60).ToString(CultureInfo.InvariantCulture);

    private static Booking? Of(PersonId[] hers, Func<PersonId, Booking?> find)
        => hers.Select(find).FirstOrDefault(found => found is not null);

    private string[] Near() => [.. new[] { Call.State.Profile.Raion, Call.State.Profile.Region }.OfType<string>()];
}
