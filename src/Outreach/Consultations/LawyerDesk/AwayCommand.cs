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
            DeskInput.Pressed { Action: "today" } => await Propose(call, [Absence.Days(today, today)], cancellation),
            DeskInput.Pressed { Action: "tomorrow" }
                => await Propose(call, [Absence.Days(today.PlusDays(1), today.PlusDays(1))], cancellation),
            DeskInput.Pressed { Action: "yes" } when Asked(call) is { Count: > 0 } absences
                => Added(call, lawyer, absences, await actions.Decide(verbs.Leave, call.Who, absences, cancellation)),
            DeskInput.Pressed { Action: var action } when action.StartsWith(Strike, StringComparison.Ordinal)
                => await Remove(call, lawyer, action[Strike.Length..], cancellation),
            DeskInput.Asked { Rest: { Length: > 0 } written } => await Read(call, lawyer, written, today, cancellation),
            DeskInput.Wrote wrote => await Read(call, lawyer, wrote.Words, today, cancellation),
            _ => Show(call, lawyer, null),
        };
    }

    private async Task<DeskAnswer> Read(DeskCall call, Lawyer lawyer, string written, LocalDate today, CancellationToken cancellation)
    {
        if (!WrittenDates.TryRead(written, today, out var absences))
            return await Unclear(call, lawyer, call.Words.Say(WrittenDates.Why(written, today), ("clause", Cut(written))), cancellation);
        var now = clock.Local(call.Now, lawyer.Zone);
        // What she was asked to confirm goes with it.
        return absences.All(absence => absence.Until <= now)
            ? await Unclear(call, lawyer, call.Words.Say("away_wrong_past", ("clause", Cut(written))), cancellation)
            : await Propose(call, Absence.Joined(Asked(call).Concat(absences)), cancellation);
    }

    // What she was asked to confirm stays asked.
    private async Task<DeskAnswer> Unclear(DeskCall call, Lawyer lawyer, string why, CancellationToken cancellation)
        => Asked(call) is { Count: > 0 } asked && await Propose(call, asked, cancellation) is { Text: { } still } again
            ? again with { Text = $"{why}\n\n{still}" }
            : Show(call, lawyer, why);

    private static IReadOnlyList<Absence> Asked(DeskCall call)
        => [.. (call.Memory ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(static one => Absence.TryParse(one, out var absence) ? absence : (Absence?)null).OfType<Absence>()];

    private string When(IReadOnlyList<Absence> absences) => string.Join("; ", absences.Select(text.Of));

    private static string Cut(string written) => written.Length > LongestQuoted ? $"{written[..LongestQuoted]}…" : written;

    // First she sees what was understood, and whom it hits.
    private async Task<DeskAnswer> Propose(DeskCall call, IReadOnlyList<Absence> absences, CancellationToken cancellation)
        => DeskAnswer.Ask(call, await actions.Decide(verbs.Leave, call.Who, absences, cancellation), left => Sure(call, absences, left));

    private DeskAnswer Sure(DeskCall call, IReadOnlyList<Absence> absences, OwnHoursVerbs.Left left)
    {
        var (words, when) = (call.Words, When(absences));
        var untold = left.Lost.Count(static booking => !Withdrawing.IsTold(booking));
        string?[] parts =
        [
            left.Lost.Count > 0 ? words.Say("away_hits", ("when", when), ("count", left.Lost.Count))
                : words.Say(left.Taken.Count > 0 ? "away_sure_taken" : "away_sure", ("when", when)),
            .. left.Lost.Select(booking => text.Line(booking, words)),
            untold > 0 ? words.Say("away_untold", ("count", untold)) : null,
            left.Taken.Count > 0 ? words.Say("away_taken", ("count", left.Taken.Count)) : null,
            .. left.Taken.Select(booking => text.Line(booking, words)),
        ];
        return new DeskAnswer
        {
            Text = string.Join("\n\n", parts.OfType<string>()),
            Buttons =
            [
                new Button("yes", words.Say(left.Lost.Count > 0 ? "away_yes" : "away_sure_yes")),
                new Button("list", words.Say("away_no")),
            ],
            Dialogue = new Dialogue(string.Join(' ', absences), TakesWords: true, Presses: true),
        };
    }

    private DeskAnswer Added(
        DeskCall call, Lawyer lawyer, IReadOnlyList<Absence> absences, Ruling<OwnHoursVerbs.Left> ruling)
        => DeskAnswer.To(
        call,
        ruling,
        left => Show(call, left.Lawyer, string.Join(' ', new[]
        {
            call.Words.Say("away_saved", ("when", When(absences)), ("count", left.Lost.Count)),
            left.Taken.Count > 0 ? call.Words.Say("away_saved_taken", ("count", left.Taken.Count)) : null,
        }.OfType<string>())),
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
