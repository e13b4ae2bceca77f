using Outreach.Consultations.Scheduling;
using Outreach.Flows.Effects;
using Outreach.Flows.Engine;
using Outreach.People;
using Outreach.Storage;

namespace Outreach.Consultations.Bookings;

/// <summary>
/// Staff cancelled or moved a booking, and nobody told the person yet: whatever she writes next, she sees that first, and it is kept that she
/// did.
/// </summary>
internal sealed class BookingNews(IConsultationStore store) : ITalkNews, IFlowWitness
{
    public TalkNews? Of(Person person, DateTimeOffset now) => store.Calendar.Ahead(person.Id, now) switch
    {
        { } ahead => IsNews(ahead) ? new TalkNews("booking_moved") : null,
        null => Gone(person, now) is null ? null : new TalkNews(null),
    };

    public ValueTask<IReadOnlyList<Change>> Witness(
        Person person, IReadOnlyList<FlowEvent> events, DateTimeOffset at, CancellationToken cancellation)
    {
        if (!events.Any(static happened => happened is FlowEvent.SawNews))
            return ValueTask.FromResult<IReadOnlyList<Change>>([]);
        return ValueTask.FromResult<IReadOnlyList<Change>>(
            (store.Calendar.Ahead(person.Id, at) is { } ahead && IsNews(ahead) ? ahead : Gone(person, at)) is { } booking
                ? [new ConsultationChange.Noted(booking.Id, booking.Version) { Reminded = Flag(booking) }]
                : []);
    }

    /// <summary>Whether staff changed it, and its person does not know yet.</summary>
    public static bool IsNews(Booking booking)
        => (booking.Stands ? booking.MovedByStaff : booking is { Withdrawn: true, State: BookingState.Cancelled })
            && !booking.Reminded.HasFlag(Flag(booking));

    private static Reminders Flag(Booking booking) => booking.Stands ? Reminders.Moved : Reminders.Withdrawn;

    // Who waits for another time was written to, or is.
    private Booking? Gone(Person person, DateTimeOffset now)
        => store.Calendar.Ahead(person.Id, now) is null && store.Calendar.Waiting(person.Id) is null
            ? store.Calendar.BookingsOf(person.Id).LastOrDefault(booking => booking.Start > now && !booking.Stands && IsNews(booking))
            : null;
}
