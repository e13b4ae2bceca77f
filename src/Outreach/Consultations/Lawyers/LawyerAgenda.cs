using System.Globalization;
using Microsoft.Extensions.Options;
using Outreach.Channels;
using Outreach.People;
using Outreach.Reach;
using Outreach.Safekeeping;
using Outreach.Staff.Actions;
using Outreach.Staff.Desk;

namespace Outreach.Consultations;

/// <summary>A lawyer's bookings of some days, and what she does with each.</summary>
public sealed class LawyerAgenda(IConsultationStore kept, LawyerText text, ConsultationClock clock, IPeopleStore people, ReachLines reach, ISealer sealer, IOptions<ConsultationOptions> options)
{
    /// <summary>After the end of a consultation the number can be seen so long: the call may have begun late.</summary>
    internal static readonly TimeSpan NumberAfter = TimeSpan.FromHours(2);

    /// <summary>What waits for her word is shown that long.</summary>
    private static readonly TimeSpan Unmarked = TimeSpan.FromDays(14);

    /// <summary>Answers.</summary>
    /// <param name="call">The call.</param>
    /// <param name="days">Days from today on.</param>
    /// <param name="cancellation">Our own stop.</param>
    public async Task<DeskAnswer> Run(DeskCall call, int days, CancellationToken cancellation)
    {
        if (kept.Calendar.LawyerOf(call.Person.Id) is not { } lawyer)
            return DeskAnswer.Say(call.Words.Say("lawyer_no_card"));
        if (call.Input is not DeskInput.Pressed { Action: var action } || Chosen(action, lawyer) is not var (what, booking))
            return List(call, lawyer, days, null);
        return what switch
        {
            "open" => Show(call, booking),
            "number" => await Number(call, booking, cancellation),
            "done" => await Mark(call, lawyer, booking, BookingState.Completed, needsAnother: false, days, cancellation),
            "more" => await Mark(call, lawyer, booking, BookingState.Completed, needsAnother: true, days, cancellation),
            "missed" => await Mark(call, lawyer, booking, BookingState.NoShow, needsAnother: false, days, cancellation),
            _ => List(call, lawyer, days, null),
        };
    }

    private (string What, Booking Booking)? Chosen(string action, Lawyer lawyer)
        => action.Split('-') is [var what, var number] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && kept.Calendar.Bookings.GetValueOrDefault(id) is { Stands: true } booking && booking.Lawyer == lawyer.Id ? (what, booking) : null;

    private DeskAnswer List(DeskCall call, Lawyer lawyer, int days, string? notice)
    {
        var today = clock.StartOf(clock.Local(call.Now).Date);
        var all = kept.Calendar.With(lawyer.Id, call.Now - Unmarked, clock.StartOf(clock.Local(call.Now).Date.PlusDays(days)));
        var late = all.Where(booking => booking.Start < today).ToList();
        var coming = all.Where(booking => booking.Start >= today).ToList();
        var lines = new List<string>();
        if (notice is not null)
            lines.Add(notice);
        lines.Add(coming.Count == 0 ? call.Words.Say(days == 1 ? "diary_today_none" : "diary_week_none") : call.Words.Say(days == 1 ? "diary_today" : "diary_week"));
        lines.AddRange(coming.Select(booking => text.Line(booking, call.Words)));
        if (late.Count > 0)
            lines.AddRange(late.Select(booking => text.Line(booking, call.Words)).Prepend(call.Words.Say("diary_unmarked")));
        return DeskAnswer.Say(string.Join("\n\n", lines)) with
        {
            Buttons = [.. coming.Concat(late).Select(booking => new Button($"open-{booking.Id}", $"{booking.Code} · {ConsultationClock.Figures(clock.Local(booking.Start).Date)} {ConsultationClock.Minute(clock.Local(booking.Start))}"))],
            Dialogue = new Dialogue(string.Empty, TakesWords: false),
        };
    }

    private DeskAnswer Show(DeskCall call, Booking booking, bool shown = false)
    {
        var buttons = new List<Button>();
        if (booking.IsLocked)
            buttons.Add(new Button($"number-{booking.Id}", call.Words.Say("diary_number_locked")));
        else if (SeesNumber(booking, call.Now) && !shown)
            buttons.Add(new Button($"number-{booking.Id}", call.Words.Say("diary_number")));
        if (call.Now >= booking.Start)
        {
            foreach (var mark in new[] { "done", "more", "missed" })
                buttons.Add(new Button($"{mark}-{booking.Id}", call.Words.Say($"diary_{mark}")));
        }

        buttons.Add(new Button("list", call.Words.Say("diary_back")));
        var notYet = booking is { Way: ConsultationMode.Phone, IsLocked: false } && !SeesNumber(booking, call.Now) && call.Now < booking.Start ? call.Words.Say("diary_number_later", ("minutes", options.Value.NumberMinutes)) : null;
        return new DeskAnswer
        {
            Text = string.Join("\n\n", new[] { text.Line(booking, call.Words), notYet, booking.IsLocked ? call.Words.Say("diary_locked", ("why", call.Words.Say($"lock_{booking.Lock.ToString().ToLowerInvariant()}"))) : null }.OfType<string>()),
            Buttons = buttons,
            Dialogue = new Dialogue(string.Empty, TakesWords: false),
        };
    }

    // Shown to her alone, and written down that it was. It stands on a message of its own, which loses it by itself.
    private async Task<DeskAnswer> Number(DeskCall call, Booking booking, CancellationToken cancellation)
    {
        // She may have hidden or stopped a moment ago, by a way that locks it only with the next round.
        var person = booking.Person is { } id ? await people.Find(id, cancellation) : null;
        if (person is not null && Quieting.IsQuiet(person) && !booking.IsLocked)
            return Show(call, booking with { Lock = person.Standing == ContactStatus.Stopped ? PhoneLock.Stopped : PhoneLock.Hidden });
        if (!SeesNumber(booking, call.Now) || booking.Phone is not { } phone)
            return Show(call, booking);
        return Show(call, booking, shown: true) with
        {
            Before = [ShownNumbers.Shown(booking, call.Address, sealer.Open(phone, ChannelsJson.Default.String))],
            Changes = [new ConsultationChange.Noted(booking.Id, booking.Version) { Seen = new NumberSeen(call.Person.Id, call.Now) }],
            Acts = [new AuditedAct("booking.number", $"booking {booking.Id}")],
        };
    }

    private bool SeesNumber(Booking booking, DateTimeOffset now)
        => booking is { Way: ConsultationMode.Phone, Phone: not null, IsLocked: false } && now >= booking.Start.AddMinutes(-options.Value.NumberMinutes) && now < booking.End + NumberAfter;

    private async Task<DeskAnswer> Mark(DeskCall call, Lawyer lawyer, Booking booking, BookingState state, bool needsAnother, int days, CancellationToken cancellation)
    {
        if (call.Now < booking.Start)
            return Show(call, booking);
        var kind = state == BookingState.Completed ? ReachKind.ConsultationGiven : ReachKind.ConsultationMissed;
        var person = booking.Person is { } id ? await people.Find(id, cancellation) : null;
        var line = (person is null ? reach.WithoutChat(kind, booking.Region, call.Now) : reach.Of(person, kind, call.Now)) with
        {
            Unit = booking.Topic,
            Wait = state == BookingState.Completed ? (long)(booking.Start - booking.AskedAt).TotalMinutes : null,
        };
        var version = booking.Version + 1;
        var marked = booking with { Version = version, State = state, NeedsAnother = needsAnother, ChangedAt = call.Now, ToldLawyer = version };
        return List(call, lawyer, days, call.Words.Say("diary_marked", ("code", booking.Code), ("mark", call.Words.Say($"diary_{(state == BookingState.NoShow ? "missed" : needsAnother ? "more" : "done")}")))) with
        {
            Changes = [new ConsultationChange.Booked(marked), new ReachChange.Noted(line)],
            Acts = [new AuditedAct("booking.mark", $"booking {booking.Id}", state.ToString().ToLowerInvariant())],
        };
    }
}
