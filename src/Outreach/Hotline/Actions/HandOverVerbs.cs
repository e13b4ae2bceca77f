using Microsoft.Extensions.Options;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Hotline.Actions;

/// <summary>
/// A colleague hands a case over: the reason and three lines, to a named colleague or to whoever is next. It stays with the giver until
/// somebody accepts.
/// </summary>
public sealed class HandOverVerbs(
    IHotlineStore kept,
    CaseTexts texts,
    CaseSpeech speech,
    DutyRoster roster,
    StaffRoll roll,
    IOptions<HotlineOptions> options) : IStaffVerbs
{
    /// <summary>Letters of the three lines.</summary>
    public const int MostLetters = 600;

    /// <summary>Who has a case offers it.</summary>
    public StaffVerb<Giving, Case> Offer
        => new("case.offer", Right.AnswerPeople, OnOffer) { Object = static what => CaseRulings.On(what.Case) };

    /// <summary>Whom it was offered to takes it: giver and person are told.</summary>
    public StaffVerb<long, Case> Accept => new("case.accept", Right.AnswerPeople, OnAccept) { Object = CaseRulings.On };

    /// <summary>Whom alone it was offered to does not take it.</summary>
    public StaffVerb<long, Case> Decline => new("case.decline", Right.AnswerPeople, OnDecline) { Object = CaseRulings.On };

    /// <summary>Who offered it keeps it after all.</summary>
    public StaffVerb<long, Case> Keep => new("case.keep", Right.AnswerPeople, OnKeep) { Object = CaseRulings.On };

    /// <summary>Who leads gives a case, whoever has it, to a colleague: both are told.</summary>
    public StaffVerb<Assigning, Case> Assign
        => new("case.assign", Right.LeadHotline, OnAssign) { Object = static what => CaseRulings.On(what.Case) };

    /// <inheritdoc/>
    public IReadOnlyList<StaffVerb> All => [Offer, Accept, Decline, Keep, Assign];

    private async ValueTask<Ruling<Case>> OnOffer(Actor who, Giving what, DateTimeOffset now, CancellationToken cancellation)
    {
        var me = who.Colleague.Person;
        if (kept.Mine(who, what.Case) is not { } known)
            return new Refusal<Case>("case_not_yours");
        var lines = SafeText.Clean(what.Lines).Trim();
        if (lines.Length == 0)
            return new Refusal<Case>("case_no_words");
        if (lines.Length > MostLetters)
            return new Refusal<Case>("case_long", ("most", MostLetters), ("has", lines.Length));
        if (what.To is { } named && (named == me || !await roll.May(named, Right.AnswerPeople, cancellation)))
            return new Refusal<Case>("case_no_colleague");
        var note = speech.Note(me, known, lines, now);
        if (known.Offered(me, new HandOver(what.To, what.Why, note.Id, now)) is not { } offered)
            return new Refusal<Case>("case_not_yours");
        return known.Became(offered) with
        {
            Changes = [new HotlineChange.Saved(offered), new HotlineChange.Said(note)],
            Notices = await Asked(me, offered, lines, now, cancellation),
            Details = what.Why.ToString(),
        };
    }

    // Whom it was offered to by name reads the three lines at once; of many nobody does before accepting.
    private async ValueTask<IReadOnlyList<Change>> Asked(
        PersonId me, Case offered, string lines, DateTimeOffset now, CancellationToken cancellation)
    {
        if (offered.Offer?.To is { } named)
        {
            var asks = await texts.Tell(named, offered, "case_offered", [("text", lines)], now, cancellation);
            return asks is null ? [] : [asks];
        }

        var all = (await roster.All(cancellation)).Where(one => one != me).ToList();
        var there = all.Where(roster.IsOn).ToList();
        var notices = new List<Change?>();
        foreach (var colleague in there.Count > 0 ? there : all)
            notices.Add(await texts.Tell(colleague, offered, "case_offered_all", now, cancellation));
        return [.. notices.OfType<Change>()];
    }

    private async ValueTask<Ruling<Case>> OnAccept(Actor who, long id, DateTimeOffset now, CancellationToken cancellation)
    {
        var me = who.Colleague.Person;
        if (kept.Board.Cases.GetValueOrDefault(id) is not { } known || known.Accepted(me, Until(now)) is not { } accepted)
            return new Refusal<Case>("case_gone");
        if (kept.Board.HadBy(me).Count() >= options.Value.MostCases)
            return new Refusal<Case>("case_most", ("most", options.Value.MostCases));
        return known.Became(accepted) with { Notices = await Moved(known, accepted, "case_accepted", now, cancellation) };
    }

    private async ValueTask<Ruling<Case>> OnAssign(Actor who, Assigning what, DateTimeOffset now, CancellationToken cancellation)
    {
        if (kept.Board.Cases.GetValueOrDefault(what.Case) is not { } known || known.AssignedTo(what.To, Until(now)) is not { } assigned)
            return new Refusal<Case>("case_gone");
        if (!await roll.May(what.To, Right.AnswerPeople, cancellation))
            return new Refusal<Case>("case_no_colleague");
        // Who is not there would not see it, and the person and the ladder would believe that somebody answers.
        if (!roster.IsOn(what.To))
            return new Refusal<Case>("case_assign_off");
        var asks = await texts.Tell(what.To, assigned, "case_assigned", now, cancellation);
        var moved = await Moved(known, assigned, "case_taken_over", now, cancellation);
        return known.Became(assigned) with { Notices = asks is null ? moved : [asks, .. moved], Details = $"to {what.To}" };
    }

    private ValueTask<Ruling<Case>> OnDecline(Actor who, long id, DateTimeOffset now, CancellationToken cancellation)
        => ValueTask.FromResult<Ruling<Case>>(
            kept.Board.Cases.GetValueOrDefault(id) is { } known && known.Declined(who.Colleague.Person) is { } declined
                ? known.Became(declined)
                : new Refusal<Case>("case_gone"));

    private ValueTask<Ruling<Case>> OnKeep(Actor who, long id, DateTimeOffset now, CancellationToken cancellation)
        => ValueTask.FromResult<Ruling<Case>>(kept.Mine(who, id) is { } known && known.KeptBy(who.Colleague.Person) is { } stays
            ? known.Became(stays)
            : new Refusal<Case>("case_not_yours"));

    // Who had it is told, and the person that another answers from here on.
    private async ValueTask<IReadOnlyList<Change>> Moved(
        Case known, Case next, string key, DateTimeOffset now, CancellationToken cancellation)
    {
        var told = known is { State: CaseState.Claimed, By: { } giver }
            ? await texts.Tell(giver, next, key, now, cancellation)
            : null;
        var hears = await texts.Note(next, known.State == CaseState.Claimed ? "hotline_other" : "hotline_claimed", now, cancellation);
        return [.. new Change?[] { told, hears }.OfType<Change>()];
    }

    private DateTimeOffset Until(DateTimeOffset now) => now.AddMinutes(options.Value.LeaseMinutes);

    /// <summary>A case is handed over.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="To">To whom; null = to whoever is next.</param>
    /// <param name="Why">Why.</param>
    /// <param name="Lines">What happened, what was done, what is next.</param>
    public sealed record Giving(long Case, PersonId? To, HandOverReason Why, string Lines);

    /// <summary>A case is given to a colleague.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="To">To whom.</param>
    public sealed record Assigning(long Case, PersonId To);
}
