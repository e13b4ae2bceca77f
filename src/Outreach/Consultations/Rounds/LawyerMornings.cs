using Microsoft.Extensions.Options;
using Outreach.Consultations.Actions;
using Outreach.Consultations.LawyerDesk;
using Outreach.Consultations.Scheduling;
using Outreach.Content.Clocks;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Consultations.Rounds;

/// <summary>Tells lawyers in the morning, on their own clocks, who is booked that day; and of each consultation right before it.</summary>
internal sealed class LawyerMornings(
    IConsultationStore kept, LawyerText text, DeskDrawer drawer, TwoClocks clock, Outbox outbox, IOptions<ConsultationOptions> options)
{
    private const int From = 8;
    private const int Until = 11;

    public async Task Round(DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var lawyer in kept.Calendar.Lawyers.Values.Where(lawyer => lawyer is { Person: not null, IsDeaf: false }))
            await Morning(lawyer, now, cancellation);
        foreach (var booking in kept.Calendar.Standing.Select(id => kept.Calendar.Bookings[id]).Where(booking => IsDue(booking, now)))
            await Remind(booking, now, cancellation);
    }

    private async Task Morning(Lawyer lawyer, DateTimeOffset now, CancellationToken cancellation)
    {
        var local = clock.Local(now, lawyer.Zone);
        if (local.Hour is < From or >= Until || kept.Calendar.Told.GetValueOrDefault(lawyer.Id) >= local.Date)
            return;
        var midnight = clock.Zones[lawyer.Zone].AtStartOfDay(local.Date.PlusDays(1)).ToDateTimeOffset();
        var today = kept.Calendar.With(lawyer.Id, now, midnight);
        // Whoever books for today later is told of one by one.
        var note = today.Count == 0 ? null : await drawer.Tell(lawyer.Person!.Value, Right.GiveConsultations, Note, now, cancellation);
        await outbox.TryCommit(
            [],
            [
                new ConsultationChange.DayTold(lawyer.Id, local.Date),
                .. note is null ? Array.Empty<Change>() : [note],
            ],
            cancellation);

        Outgoing.Note Note(string address, StaffWriter words) => new()
        {
            Address = address,
            Text = string.Join(
                "\n\n", today.Select(booking => text.Line(booking, words)).Prepend(words.Say("diary_morning", ("count", today.Count)))),
            Commands = [Open(words)],
        };
    }

    // Late enough for the number to be open, and before it begins.
    private bool IsDue(Booking booking, DateTimeOffset now)
        => !booking.Reminded.HasFlag(Reminders.Lawyer) && now >= booking.Start.AddMinutes(-Minutes) && now < booking.Start
            && booking.ChangedAt < booking.Start.AddMinutes(-Minutes);

    private int Minutes => Math.Max(options.Value.NumberMinutes, 1);

    private async Task Remind(Booking booking, DateTimeOffset now, CancellationToken cancellation)
    {
        if (kept.Calendar.Lawyers.GetValueOrDefault(booking.Lawyer) is not { IsDeaf: false, Person: { } lawyer })
            return;
        var note = await drawer.Tell(lawyer, Right.GiveConsultations, (address, words) => new Outgoing.Note
        {
            Address = address,
            Text = words.Say("diary_soon", ("minutes", Minutes), ("booking", text.Line(booking, words))),
            Until = booking.Start,
            Commands = [Open(words)],
        }, now, cancellation);
        await outbox.TryCommit(
            [],
            [
                new ConsultationChange.Noted(booking.Id, booking.Version) { Reminded = Reminders.Lawyer },
                .. note is null ? Array.Empty<Change>() : [note],
            ],
            cancellation);
    }

    private static Button Open(StaffWriter words) => DeskDrawer.Coded(TodayCommand.Word, new Button("list", words.Say("diary_open")));
}
