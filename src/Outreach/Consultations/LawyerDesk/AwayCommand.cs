using NodaTime;
using Outreach.Consultations.Actions;
using Outreach.Consultations.Scheduling;
using Outreach.Content.Clocks;
using Outreach.Messaging.Screens;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Consultations.LawyerDesk;

/// <summary>
/// A lawyer says when she is away: first she sees which bookings it hits, and on yes those people are offered other times.
/// </summary>
public sealed class AwayCommand(
    IConsultationStore kept, LawyerText text, TwoClocks clock, StaffActions actions, OwnHoursVerbs verbs) : IStaffCommand
{
    /// <summary>The word.</summary>
    public const string Word = "away";

    private const string Strike = "strike-";
    private const int LongestQuoted = 60;

    /// <inheritdoc/>
    public string Name => Word;

    /// <inheritdoc/>
    public Right Needs => verbs.Leave.Needs;

    /// <inheritdoc/>
    public async Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        if (kept.Calendar.LawyerOf(call.Person.Id) is not { } lawyer)
            return DeskAnswer.Say(call.Words.Say("lawyer_no_card"));
        var today = clock.Local(call.Now, lawyer.Zone).Date;
        return call.Input switch
        {
            DeskInput.Pressed { Action: "close" } => DeskAnswer.Say(call.Words.Say("staff_closed")),
            DeskInput.Pressed { Action: "today" } => await Propose(call, Absence.Days(today, today), cancellation),
            DeskInput.Pressed { Action: "tomorrow" }
                => await Propose(call, Absence.Days(today.PlusDays(1), today.PlusDays(1)), cancellation),
            DeskInput.Pressed { Action: "yes" } when call.Memory is { } memory && Absence.TryParse(memory, out var absence)
                => Added(call, lawyer, absence, await actions.Decide(verbs.Leave, call.Who, absence, cancellation)),
            DeskInput.Pressed { Action: var action } when action.StartsWith(Strike, StringComparison.Ordinal)
                => await Remove(call, lawyer, action[Strike.Length..], cancellation),
            DeskInput.Asked { Rest: { Length: > 0 } written } => await Read(call, lawyer, written, today, cancellation),
            DeskInput.Wrote wrote => await Read(call, lawyer, wrote.Words, today, cancellation),
            _ => Show(call, lawyer, null),
        };
    }

    private async Task<DeskAnswer> Read(DeskCall call, Lawyer lawyer, string written, LocalDate today, CancellationToken cancellation)
        => WrittenDates.TryRead(written, today, out var absence)
            ? await Propose(call, absence, cancellation)
            : await Unclear(call, lawyer, call.Words.Say(WrittenDates.Why(written, today), ("clause", Cut(written))), cancellation);

    // What she was asked to confirm stays asked.
    private async Task<DeskAnswer> Unclear(DeskCall call, Lawyer lawyer, string why, CancellationToken cancellation)
        => call.Memory is { } memory && Absence.TryParse(memory, out var asked)
            && await Propose(call, asked, cancellation) is { Text: { } still } again
            ? again with { Text = $"{why}\n\n{still}" }
            : Show(call, lawyer, why);

    private static string Cut(string written) => written.Length > LongestQuoted ? $"{written[..LongestQuoted]}…" : written;

    // First she sees what was understood, and whom it hits.
    private async Task<DeskAnswer> Propose(DeskCall call, Absence absence, CancellationToken cancellation)
        => DeskAnswer.Ask(call, await actions.Decide(verbs.Leave, call.Who, absence, cancellation), left => Sure(call, absence, left.Hit));

    private DeskAnswer Sure(DeskCall call, Absence absence, IReadOnlyList<Booking> hit)
    {
        if (hit.Count == 0)
            return new DeskAnswer
            {
                Text = call.Words.Say("away_sure", ("when", text.Of(absence))),
                Buttons = [new Button("yes", call.Words.Say("away_sure_yes")), new Button("list", call.Words.Say("away_no"))],
                Dialogue = new Dialogue(absence.ToString(), TakesWords: true, Presses: true),
            };
        var untold = hit.Count(booking => booking.Person is null || booking.Agreed is not { Hours: not null });
        return new DeskAnswer
        {
            Text = string.Join("\n\n", new[] { call.Words.Say("away_hits", ("when", text.Of(absence)), ("count", hit.Count)) }
                .Concat(hit.Select(booking => text.Line(booking, call.Words)))
                .Concat(untold > 0 ? [call.Words.Say("away_untold", ("count", untold))] : Array.Empty<string>())),
            Buttons = [new Button("yes", call.Words.Say("away_yes")), new Button("list", call.Words.Say("away_no"))],
            Dialogue = new Dialogue(absence.ToString(), TakesWords: true, Presses: true),
        };
    }

    private DeskAnswer Added(DeskCall call, Lawyer lawyer, Absence absence, Ruling<(Lawyer Lawyer, IReadOnlyList<Booking> Hit)> ruling)
        => DeskAnswer.To(
        call,
        ruling,
        left => Show(call, left.Lawyer, call.Words.Say("away_saved", ("when", text.Of(absence)), ("count", left.Hit.Count))),
        why => Show(call, lawyer, call.Words.Say(why)));

    private async Task<DeskAnswer> Remove(DeskCall call, Lawyer lawyer, string which, CancellationToken cancellation)
        => Absence.TryParse(which, out var absence)
            ? DeskAnswer.To(
                call,
                await actions.Decide(verbs.Return, call.Who, absence, cancellation),
                back => Show(call, back, call.Words.Say("away_struck", ("when", text.Of(absence)))),
                _ => Show(call, lawyer, null))
            : Show(call, lawyer, null);

    private DeskAnswer Show(DeskCall call, Lawyer lawyer, string? notice)
    {
        var now = clock.Local(call.Now, lawyer.Zone);
        var coming = lawyer.Absences.Where(absence => absence.Until > now).ToList();
        return new DeskAnswer
        {
            Text = string.Join("\n\n", new[] { notice, call.Words.Say("away_how") }.OfType<string>()),
            Buttons =
            [
                new Button("today", call.Words.Say("away_today")),
                new Button("tomorrow", call.Words.Say("away_tomorrow")),
                .. coming.Select(
                    absence => new Button($"{Strike}{absence}", call.Words.Say("away_strike", ("when", text.Of(absence))))),
                new Button("close", call.Words.Say("staff_done")),
            ],
            Dialogue = new Dialogue(string.Empty, TakesWords: true, Presses: true),
        };
    }
}
