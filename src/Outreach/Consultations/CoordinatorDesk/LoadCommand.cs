using NodaTime;
using Outreach.Consultations.Actions;
using Outreach.Consultations.Scheduling;
using Outreach.Content.Clocks;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Consultations.CoordinatorDesk;

/// <summary>Shows the coordinator what is booked, what is free, who waits and what could not be met, by region.</summary>
public sealed class LoadCommand(IConsultationStore kept, LawyerText text, TwoClocks clock, Shortages shortages) : IStaffCommand
{
    /// <summary>The word.</summary>
    public const string Word = "load";

    private const string Unknown = "?";

    /// <inheritdoc/>
    public string Name => Word;

    /// <inheritdoc/>
    public Right Needs => Right.LeadConsultations;

    /// <inheritdoc/>
    public Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        var (calendar, until) = (kept.Calendar, call.Now + Shortages.Ahead);
        var booked = calendar.Standing.Select(id => calendar.Bookings[id])
            .Where(booking => booking.Start >= call.Now && booking.Start < until)
            .ToList();
        var regions = booked.Select(booking => booking.Region ?? Unknown).Concat(calendar.Waiters.Values.Select(Region))
            .Distinct(StringComparer.Ordinal)
            .Where(region => call.Member.Leads(region == Unknown ? null : region))
            .Order(StringComparer.Ordinal);
        var lines = regions.Select(region => call.Words.Say(
            "load_region",
            ("region", region == Unknown ? call.Words.Say("load_unknown") : call.Words.Place(region)),
            ("booked", booked.Count(booking => (booking.Region ?? Unknown) == region)),
            ("waiting", calendar.Waiters.Values.Count(waiter => Region(waiter) == region)),
            ("unmet", calendar.Waiters.Values.Count(waiter => waiter.Unmet && Region(waiter) == region)))).ToList();
        var lawyers = calendar.Lawyers.Values.Where(lawyer => OwnRegions.Has(call.Member, lawyer, call.Words.Regions)).Select(lawyer => call
            .Words
            .Say(
                "load_lawyer",
                ("name", text.Name(lawyer)),
                ("booked", booked.Count(booking => booking.Lawyer == lawyer.Id)),
                ("free", Free(calendar, lawyer, call.Now, until))) + LawyerText.Unheard(lawyer, call.Words)).ToList();
        string[] parts =
        [
            call.Words.Say("load_head"),
            lines.Count == 0 ? call.Words.Say("load_nobody") : string.Join('\n', lines),
            lawyers.Count == 0 ? call.Words.Say("lawyers_none") : string.Join('\n', lawyers),
            Unaware(call) is { Count: > 0 } unaware
                ? call.Words.Say("load_unaware", ("count", unaware.Count), ("codes", string.Join(", ", unaware)))
                : string.Empty,
            string.Join('\n', shortages.Of(call.Member, call.Words, call.Now)),
        ];
        return Task.FromResult(DeskAnswer.Say(string.Join("\n\n", parts.Where(part => part.Length > 0))));
    }

    // Who cannot be written to, and has not come since.
    private List<string> Unaware(DeskCall call) => [.. kept.Calendar.Bookings.Values
        .Where(booking => booking is { Withdrawn: true, State: BookingState.Cancelled } && booking.Start > call.Now
            && !Withdrawing.IsTold(booking) && call.Member.Leads(booking.Region)
            && (booking.Person is not { } person || kept.Calendar.Ahead(person, call.Now) is null))
        .OrderBy(static booking => booking.Start)
        .Select(static booking => booking.Code)];

    private static string Region(WaitlistEntry waiter) => Shortages.RegionOf(waiter) ?? Unknown;

    // What can still be booked: no day takes more than she gives a day.
    private int Free(Calendar calendar, Lawyer lawyer, DateTimeOffset now, DateTimeOffset until)
    {
        var booked = calendar.With(lawyer.Id, now.AddDays(-1), until.AddDays(1)).CountBy(booking => Date(booking.Start)).ToDictionary();
        return calendar.FreeOf(lawyer, now, until, now).CountBy(slot => Date(slot.Start))
            .Sum(day => Math.Min(day.Value, lawyer.MostPerDay - booked.GetValueOrDefault(day.Key)));

        LocalDate Date(DateTimeOffset at) => clock.Local(at, lawyer.Zone).Date;
    }
}
