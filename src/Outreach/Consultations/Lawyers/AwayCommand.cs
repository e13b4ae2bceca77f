using NodaTime;
using Outreach.Channels;
using Outreach.Safekeeping;
using Outreach.Staff;
using Outreach.Staff.Actions;
using Outreach.Staff.Desk;

namespace Outreach.Consultations;

/// <summary>A lawyer says when she is away: first she sees which bookings it hits, and on yes those people are offered other times.</summary>
public sealed class AwayCommand(IConsultationStore kept, LawyerText text, ConsultationClock clock, IStore store) : IStaffCommand
{
    /// <summary>The word.</summary>
    public const string Word = "away";

    private const string Strike = "strike-";

    /// <inheritdoc/>
    public string Name => Word;

    /// <inheritdoc/>
    public Right Needs => Right.GiveConsultations;

    /// <inheritdoc/>
    public Task<DeskAnswer> Run(DeskCall call, CancellationToken cancellation)
    {
        if (kept.Calendar.LawyerOf(call.Person.Id) is not { } lawyer)
            return Task.FromResult(DeskAnswer.Say(call.Words.Say("lawyer_no_card")));
        var today = clock.Local(call.Now, lawyer.Zone).Date;
        return Task.FromResult(call.Input switch
        {
            DeskInput.Pressed { Action: "close" } => DeskAnswer.Say(call.Words.Say("staff_closed")),
            DeskInput.Pressed { Action: "today" } => Propose(call, lawyer, Absence.Days(today, today)),
            DeskInput.Pressed { Action: "tomorrow" } => Propose(call, lawyer, Absence.Days(today.PlusDays(1), today.PlusDays(1))),
            DeskInput.Pressed { Action: "yes" } when call.Memory is { } memory && Absence.TryParse(memory, out var absence) => Add(call, lawyer, absence),
            DeskInput.Pressed { Action: var action } when action.StartsWith(Strike, StringComparison.Ordinal) => Remove(call, lawyer, action[Strike.Length..]),
            DeskInput.Asked { Rest: { Length: > 0 } written } => Read(call, lawyer, written, today),
            DeskInput.Wrote wrote => Read(call, lawyer, wrote.Words, today),
            _ => Show(call, lawyer, null),
        });
    }

    private DeskAnswer Read(DeskCall call, Lawyer lawyer, string written, LocalDate today)
        => WrittenHours.TryRead(written, today, out Absence absence) ? Propose(call, lawyer, absence) : Show(call, lawyer, call.Words.Say("away_wrong"));

    private DeskAnswer Propose(DeskCall call, Lawyer lawyer, Absence absence)
    {
        var hit = Hit(lawyer, absence, call.Now);
        if (hit.Count == 0)
            return Add(call, lawyer, absence);
        var untold = hit.Count(booking => booking.Person is null || booking.Agreed is not { Hours: not null });
        return new DeskAnswer
        {
            Text = string.Join("\n\n", new[] { call.Words.Say("away_hits", ("when", LawyerText.Of(absence)), ("count", hit.Count)) }
                .Concat(hit.Select(booking => text.Line(booking, call.Words)))
                .Concat(untold > 0 ? [call.Words.Say("away_untold", ("count", untold))] : Array.Empty<string>())),
            Buttons = [new Button("yes", call.Words.Say("away_yes")), new Button("list", call.Words.Say("away_no"))],
            Dialogue = new Dialogue(absence.ToString(), TakesWords: false),
        };
    }

    // The bookings fall with the absence in one commit; who agreed to be written to hears of it in her hours, and all wait for another time.
    private DeskAnswer Add(DeskCall call, Lawyer lawyer, Absence absence)
    {
        var changed = lawyer with { Version = lawyer.Version + 1, Absences = [.. lawyer.Absences.Append(absence).OrderBy(known => known.From)] };
        var hit = Hit(lawyer, absence, call.Now);
        return Show(call, changed, call.Words.Say("away_saved", ("when", LawyerText.Of(absence)), ("count", hit.Count))) with
        {
            Changes = [new ConsultationChange.LawyerSaved(changed), .. hit.SelectMany(booking => Withdrawing.Of(booking, kept.Calendar, call.Now, store, byLawyer: true))],
            Acts = [new AuditedAct("lawyer.away", $"lawyer {lawyer.Id}", $"{hit.Count} bookings")],
        };
    }

    private DeskAnswer Remove(DeskCall call, Lawyer lawyer, string which)
    {
        if (!Absence.TryParse(which, out var absence) || !lawyer.Absences.Contains(absence))
            return Show(call, lawyer, null);
        var changed = lawyer with { Version = lawyer.Version + 1, Absences = [.. lawyer.Absences.Where(known => known != absence)] };
        return Show(call, changed, call.Words.Say("away_struck", ("when", LawyerText.Of(absence)))) with
        {
            Changes = [new ConsultationChange.LawyerSaved(changed)],
            Acts = [new AuditedAct("lawyer.back", $"lawyer {lawyer.Id}")],
        };
    }

    private List<Booking> Hit(Lawyer lawyer, Absence absence, DateTimeOffset now)
        => [.. kept.Calendar.With(lawyer.Id, now, DateTimeOffset.MaxValue).Where(booking => booking.Start > now && absence.Takes(clock.Local(booking.Start, lawyer.Zone), clock.Local(booking.End, lawyer.Zone)))];

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
                .. coming.Select(absence => new Button($"{Strike}{absence}", call.Words.Say("away_strike", ("when", LawyerText.Of(absence))))),
                new Button("close", call.Words.Say("staff_done")),
            ],
            Dialogue = new Dialogue(string.Empty, TakesWords: true),
        };
    }
}
