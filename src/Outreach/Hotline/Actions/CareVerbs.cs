using Microsoft.Extensions.Options;
using Outreach.Flows.Definitions;
using Outreach.Flows.Running;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Screens;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Hotline.Actions;

/// <summary>What a colleague does for the person of a case beside writing.</summary>
public sealed class CareVerbs(
    IHotlineStore kept,
    CaseTexts texts,
    CaseSpeech speech,
    DutyRoster roster,
    CurrentPlaybook playbook,
    IOptions<HotlineOptions> options) : IStaffVerbs
{
    /// <summary>Who has a red case wants it red no more: another must agree.</summary>
    public StaffVerb<long, Case> Lower => new("case.lower", Right.AnswerPeople, OnLower) { Object = CaseRulings.On };

    /// <summary>Another agrees: it is red no more.</summary>
    public StaffVerb<long, Case> AgreeToLower => new("case.agree-to-lower", Right.AnswerPeople, OnAgree) { Object = CaseRulings.On };

    /// <summary>The person agreed to be referred to a service.</summary>
    public StaffVerb<Referral, Case> Refer
        => new("case.refer", Right.AnswerPeople, OnRefer) { Object = static what => CaseRulings.On(what.Case) };

    /// <summary>The person is offered a consultation: one press, or one word, leads to the free times.</summary>
    public StaffVerb<long, Case> Book => new("case.book", Right.AnswerPeople, OnBook) { Object = CaseRulings.On };

    /// <summary>
    /// Who has a case takes the numbers of a country for a person of whom no country is known: it is there, until the person says
    /// otherwise.
    /// </summary>
    public StaffVerb<Placing, Case> Place
        => new("case.place", Right.AnswerPeople, OnPlace) { Object = static what => CaseRulings.On(what.Case) };

    /// <inheritdoc/>
    public IReadOnlyList<StaffVerb> All => [Lower, AgreeToLower, Refer, Book, Place];

    private async ValueTask<Ruling<Case>> OnLower(Actor who, long id, DateTimeOffset now, CancellationToken cancellation)
    {
        var me = who.Colleague.Person;
        if (kept.Mine(who, id) is not { } known)
            return new Refusal<Case>("case_not_yours");
        if (known.Lowering(me) is not { } lowering)
            return new Refusal<Case>(known.Risk == CaseRisk.Red ? "case_lower_asked_already" : "case_not_red");
        var notices = new List<Change?>();
        foreach (var other in (await roster.All(cancellation)).Where(one => one != me))
            notices.Add(await texts.Tell(
                other,
                lowering,
                "case_lower_asked",
                [],
                now,
                cancellation,
                buttons: say => [CaseTexts.Button("agree", id, say.Say("case_lower_agree"))]));
        return known.Became(lowering) with { Notices = [.. notices.OfType<Change>()] };
    }

    private async ValueTask<Ruling<Case>> OnAgree(Actor who, long id, DateTimeOffset now, CancellationToken cancellation)
    {
        var me = who.Colleague.Person;
        if (kept.Board.Cases.GetValueOrDefault(id) is not { Lowers: { } first } known)
            return new Refusal<Case>("case_lower_gone");
        if (known.Lowered(me) is not { } lowered)
            return new Refusal<Case>("case_lower_other");
        var told = await texts.Tell(first, lowered, "case_lowered", now, cancellation);
        return known.Became(lowered) with { Notices = told is null ? [] : [told] };
    }

    private ValueTask<Ruling<Case>> OnRefer(Actor who, Referral what, DateTimeOffset now, CancellationToken cancellation)
    {
        if (kept.Mine(who, what.Case) is not { } known)
            return ValueTask.FromResult<Ruling<Case>>(new Refusal<Case>("case_not_yours"));
        if (playbook.Book.Help.Find(what.Service) is null)
            return ValueTask.FromResult<Ruling<Case>>(new Refusal<Case>("case_no_service"));
        return ValueTask.FromResult<Ruling<Case>>(known.ReferredTo(who.Colleague.Person, what.Service) is { } referred
            ? known.Became(referred) with { Details = $"{what.Service}, consent yes" }
            : new Refusal<Case>("case_referred_already"));
    }

    private async ValueTask<Ruling<Case>> OnBook(Actor who, long id, DateTimeOffset now, CancellationToken cancellation)
    {
        var me = who.Colleague.Person;
        if (kept.Mine(who, id) is not { } known)
            return new Refusal<Case>("case_not_yours");
        if (await speech.Hearer(known, cancellation) is not { } person
            || known.Answered(me, now, now.AddMinutes(options.Value.LeaseMinutes)) is not { } answered)
            return new Refusal<Case>("case_cannot_write");
        var byButton = texts.HasButtons(person);
        Button[] commands = byButton
            ? [new Button(Playbook.ConsultationCommand, playbook.Book.Texts.In("first_look", person.Profile.Speaks))]
            : [];
        var words = texts.Say(person, byButton ? "hotline_book" : "hotline_book_word");
        return known.Became(answered) with
        {
            Changes = [new HotlineChange.Saved(answered), .. speech.Say(me, known, person, words, now, commands: commands)],
        };
    }

    private ValueTask<Ruling<Case>> OnPlace(Actor who, Placing what, DateTimeOffset now, CancellationToken cancellation)
        => ValueTask.FromResult<Ruling<Case>>(
            kept.Mine(who, what.Case) is { Country: null } known && what.Country.Length == 2
                && playbook.Book.Help.Places.ContainsKey(what.Country)
                && known.LocatedIn(what.Country.ToUpperInvariant()) is { } placed
                    ? known.Became(placed)
                    : new Refusal<Case>("case_gone"));

    /// <summary>A case is in a country.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="Country">The country's id of hotlines.yaml.</param>
    public sealed record Placing(long Case, string Country);

    /// <summary>The person agreed to be referred.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="Service">To whom: the id of a line of hotlines.yaml.</param>
    public sealed record Referral(long Case, string Service);
}
