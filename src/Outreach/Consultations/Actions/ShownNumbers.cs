using Outreach.Consultations.Scheduling;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.Staff.Commands;
using Outreach.Storage;

namespace Outreach.Consultations.Actions;

/// <summary>
/// The numbers that stand on lawyers' screens: each on a message of its own, and taken away by itself, long before a phone is lost or lent.
/// It is written down where one stands, so that a restart in between leaves none behind.
/// </summary>
public sealed class ShownNumbers(IConsultationStore kept, DeskDrawer drawer, Outbox outbox)
{
    /// <summary>So long a number stands there; it can be asked for again.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    /// <summary>The message with the number.</summary>
    public static Outgoing.Board Shown(Booking booking, string address, string number)
        => new() { Address = address, Name = NameOf(booking), Text = $"📞 {booking.Code}: {number}" };

    /// <summary>Takes away what stood long enough, and whatever must not be phoned any more.</summary>
    internal async Task Round(DateTimeOffset now, CancellationToken cancellation)
    {
        var calendar = kept.Calendar;
        foreach (var booking in calendar.Seen.Select(id => calendar.Bookings[id])
            .Where(booking => now >= booking.Seen!.At + Lasts || !booking.Stands || booking.IsLocked || booking.Phone is null))
            await outbox.TryCommit(
                [],
                [
                    new ConsultationChange.Noted(booking.Id, booking.Version) { SeenNoMore = true },
                    .. await Gone(booking, now, cancellation),
                ],
                cancellation);
    }

    /// <summary>What takes it away; none where it stands nowhere.</summary>
    public async Task<IReadOnlyList<Change>> Gone(Booking booking, DateTimeOffset now, CancellationToken cancellation)
        => booking.Seen is { } seen && await drawer.TakeBack(seen.By, (address, words) => new Outgoing.Board
        {
            Address = address,
            Name = NameOf(booking),
            Text = words.Say("diary_number_gone", ("code", booking.Code)),
        }, now, cancellation) is { } change ? [change] : [];

    private static string NameOf(Booking booking) => $"number-{booking.Id}";
}
