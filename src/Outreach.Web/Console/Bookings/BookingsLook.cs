using Microsoft.Extensions.Options;
using Outreach.Consultations.Actions;
using Outreach.Consultations.CoordinatorDesk;
using Outreach.Consultations.Scheduling;
using Outreach.Content.Clocks;
using Outreach.Staff.Actions;

namespace Outreach.Web.Console.Bookings;

/// <summary>Sees bookings, by day and lawyer, and to which times one can be moved.</summary>
internal sealed class BookingsLook(
    OwnBookings own,
    IConsultationStore kept,
    Load load,
    LawyerText text,
    BookingCard card,
    BookingVerbs verbs,
    TwoClocks clock,
    IOptions<ConsultationOptions> options,
    StaffActions actions)
{
    private const int MostTimes = 60;

    /// <summary>All that stand.</summary>
    public BookingsModel List(Visitor visitor)
    {
        var (say, lawyers) = (visitor.Say, kept.Calendar.Lawyers);
        return new BookingsModel(
            [
                .. own.Of(visitor.Who.Colleague).GroupBy(booking => clock.Local(booking.Start).Date).Select(day => new BookingsModel.Day(
                    TwoClocks.Day(day.Key, say.Texts).In(say.Language),
                    [
                        .. day.GroupBy(static booking => booking.Lawyer).Select(hers => new BookingsModel.Lawyer(
                            lawyers.TryGetValue(hers.Key, out var lawyer) ? text.Name(lawyer) : "–",
                            [
                                .. hers.Select(booking => new BookingsModel.Row(
                                    booking.Code,
                                    TwoClocks.Minute(clock.Local(booking.Start)),
                                    card.Short(booking, say, visitor.Now),
                                    booking.MoveAsked is not null)),
                            ])),
                    ])),
            ],
            load.Of(visitor.Who.Colleague, say, visitor.Now));
    }

    /// <summary>One, found by its code: the verb that looks decides whether it is theirs, and each look is written down.</summary>
    public async Task<(BookingModel? Model, Reason? Why)> Of(Visitor visitor, string code, CancellationToken cancellation)
    {
        if (await actions.Do(verbs.Find, visitor.Who, code, cancellation) is not Decision<Booking>(var booking))
            return (null, new Reason("book_no_code"));
        var (say, free) = (visitor.Say, Free(booking, visitor.Now));
        return (
            new BookingModel
            {
                Code = code,
                Card = card.Of(booking, say, visitor.Now),
                Cancels = await actions.Can(verbs.Withdraw, visitor.Who, code, cancellation),
                Lost = BookingCard.Lost(booking, say),
                Moves = free.Count > 0 && await actions.Can(
                    verbs.Move, visitor.Who, new BookingVerbs.Moving(code, free[0]), cancellation),
                Days =
                [
                    .. free.GroupBy(slot => clock.Local(slot.Start).Date).Select(day => new BookingModel.Day(
                        TwoClocks.Day(day.Key, say.Texts).In(say.Language),
                        [.. day.Select(slot => (slot.ToString(), $"{TwoClocks.Figures(day.Key)} {Label(slot)}"))])),
                ],
            },
            null);
    }

    private string Label(Slot slot) => kept.Calendar.Lawyers.TryGetValue(slot.Lawyer, out var lawyer)
        ? $"{TwoClocks.Minute(clock.Local(slot.Start))} · {text.Name(lawyer)}"
        : TwoClocks.Minute(clock.Local(slot.Start));

    private List<Slot> Free(Booking booking, DateTimeOffset now) =>
    [
        .. kept.Calendar.Free(
                new SlotWish(booking.Topic, booking.Language, booking.Way, booking.Place),
                now,
                now.AddDays(options.Value.DaysAhead),
                now,
                booking.Person)
            .Where(slot => slot.Start != booking.Start || Lookups.IsAlone(kept.Calendar, booking))
            .Take(MostTimes),
    ];
}
