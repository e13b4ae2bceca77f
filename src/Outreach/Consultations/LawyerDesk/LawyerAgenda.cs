using System.Globalization;
using Microsoft.Extensions.Options;
using Outreach.Consultations.Actions;
using Outreach.Consultations.Scheduling;
using Outreach.Content.Clocks;
using Outreach.Messaging.Screens;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Consultations.LawyerDesk;

/// <summary>A lawyer's bookings of some days, and what she does with each.</summary>
public sealed class LawyerAgenda(
    IConsultationStore kept,
    OwnDiary diary,
    LawyerText text,
    TwoClocks clock,
    StaffActions actions,
    BookingVerbs verbs,
    IOptions<ConsultationOptions> options)
{
    private const string Undo = "undo-";

    /// <summary>Who has one.</summary>
    public Right Needs => verbs.Mark.Needs;

    /// <summary>Answers.</summary>
    /// <param name="call">The call.</param>
    /// <param name="days">Days from today on.</param>
    /// <param name="cancellation">Our own stop.</param>
    public async Task<DeskAnswer> Run(DeskCall call, int days, CancellationToken cancellation)
    {
        if (kept.Calendar.LawyerOf(call.Person.Id) is not { } lawyer)
            return DeskAnswer.Say(call.Words.Say("lawyer_no_card"));
        if (call.Input is DeskInput.Pressed { Action: var undo } && undo.StartsWith(Undo, StringComparison.Ordinal)
            && long.TryParse(undo[Undo.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return await Unmark(call, lawyer, id, days, cancellation);
        if (call.Input is not DeskInput.Pressed { Action: var action } || Chosen(action, lawyer) is not var (what, booking))
            return List(call, lawyer, days, null);
        return what switch
        {
            "open" => Show(call, booking),
            "number" => await Number(call, booking, cancellation),
            "done" or "more" or "missed" => await Mark(call, lawyer, booking, what, days, cancellation),
            _ => List(call, lawyer, days, null),
        };
    }

    private (string What, Booking Booking)? Chosen(string action, Lawyer lawyer)
        => action.Split('-') is [var what, var number] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && kept.Calendar.Bookings.GetValueOrDefault(id) is { Stands: true } booking && booking.Lawyer == lawyer.Id
                ? (what, booking)
                : null;

    // As it is once what was just decided is kept with it.
    private DeskAnswer List(DeskCall call, Lawyer lawyer, int days, string? notice, Booking? changed = null)
    {
        var today = clock.StartOf(clock.Local(call.Now).Date);
        var (coming, late, marked) = diary.Of(call.Person.Id, days, call.Now, changed)!;
        var lines = new List<string>();
        if (notice is not null)
            lines.Add(notice);
        lines.Add(
            coming.Count == 0
                ? call.Words.Say(marked.Any(booking => booking.Start >= today) ? "diary_today_over"
                    : days == 1 ? "diary_today_none"
                    : "diary_week_none")
                : call.Words.Say(days == 1 ? "diary_today" : "diary_week"));
        lines.AddRange(coming.Select(booking => text.Line(booking, call.Words)));
        if (late.Count > 0)
            lines.AddRange(late.Select(booking => text.Line(booking, call.Words)).Prepend(call.Words.Say("diary_unmarked")));
        return DeskAnswer.Say(string.Join("\n\n", lines)) with
        {
            Buttons =
            [
                .. coming.Concat(late).Select(booking => (booking, Start: clock.Local(booking.Start))).Select(one => new Button(
                    $"open-{one.booking.Id}",
                    $"{one.booking.Code} · {TwoClocks.Figures(one.Start.Date)} {TwoClocks.Minute(one.Start)}")),
                .. marked.Select(booking => new Button(
                    $"{Undo}{booking.Id}",
                    call.Words.Say("diary_undo", ("code", booking.Code), ("mark", call.Words.Say(OwnDiary.KeyOf(booking)))))),
            ],
            Dialogue = new Dialogue(string.Empty, TakesWords: false),
        };
    }

    private DeskAnswer Show(DeskCall call, Booking booking, bool shown = false)
    {
        var buttons = new List<Button>();
        if (booking.IsLocked)
            buttons.Add(new Button($"number-{booking.Id}", call.Words.Say("diary_number_locked")));
        else if (verbs.SeesNumber(booking, call.Now) && !shown)
            buttons.Add(new Button($"number-{booking.Id}", call.Words.Say("diary_number")));
        if (call.Now >= booking.Start)
        {
            foreach (var mark in new[] { "done", "more", "missed" })
                buttons.Add(new Button($"{mark}-{booking.Id}", call.Words.Say($"diary_{mark}")));
        }

        buttons.Add(new Button("list", call.Words.Say("diary_back")));
        var tooEarly = booking is { Way: ConsultationMode.Phone, IsLocked: false } && call.Now < booking.Start
            && !verbs.SeesNumber(booking, call.Now);
        var notYet = tooEarly ? call.Words.Say("diary_number_later", ("minutes", options.Value.NumberMinutes)) : null;
        var why = booking.IsLocked ? call.Words.Say($"lock_{booking.Lock.ToString().ToLowerInvariant()}") : null;
        var locked = why is null ? null : call.Words.Say("diary_locked", ("why", why));
        return new DeskAnswer
        {
            Text = string.Join("\n\n", new[] { text.Line(booking, call.Words), notYet, locked }.OfType<string>()),
            Buttons = buttons,
            Dialogue = new Dialogue(string.Empty, TakesWords: false),
        };
    }

    // It stands on a message of its own, which loses it by itself.
    private async Task<DeskAnswer> Number(DeskCall call, Booking booking, CancellationToken cancellation)
    {
        var now = await verbs.AsOfNow(booking, cancellation);
        return DeskAnswer.To(
            call,
            await actions.Decide(verbs.ShowNumber, call.Who, booking.Id, cancellation),
            number => Show(call, booking, shown: true) with { Before = [ShownNumbers.Shown(booking, call.Address, number)] },
            _ => Show(call, now));
    }

    private async Task<DeskAnswer> Mark(
        DeskCall call, Lawyer lawyer, Booking booking, string mark, int days, CancellationToken cancellation)
    {
        var came = mark switch
        {
            "missed" => BookingVerbs.Came.No,
            "more" => BookingVerbs.Came.AndNeedsAnother,
            _ => BookingVerbs.Came.Yes,
        };
        return DeskAnswer.To(
            call,
            await actions.Decide(verbs.Mark, call.Who, new BookingVerbs.Marking(booking.Id, came), cancellation),
            marked => List(
                call,
                lawyer,
                days,
                call.Words.Say("diary_marked", ("code", booking.Code), ("mark", call.Words.Say(OwnDiary.KeyOf(marked)))),
                marked),
            _ => Show(call, booking));
    }

    private async Task<DeskAnswer> Unmark(DeskCall call, Lawyer lawyer, long id, int days, CancellationToken cancellation)
        => DeskAnswer.To(
            call,
            await actions.Decide(verbs.Unmark, call.Who, id, cancellation),
            back => List(call, lawyer, days, call.Words.Say("diary_undone", ("code", back.Code)), back),
            why => List(call, lawyer, days, call.Words.Say(why)));
}
