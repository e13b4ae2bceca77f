using Microsoft.Extensions.Options;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;

namespace Outreach.Hotline.Actions;

/// <summary>What colleagues do with cases.</summary>
public sealed class CaseVerbs(
    IHotlineStore kept,
    CaseTexts texts,
    CaseSpeech speech,
    CaseCounts counts,
    Colleagues colleagues,
    DutyRoster roster,
    Ladder ladder,
    IOptions<HotlineOptions> options) : IStaffVerbs
{
    /// <summary>Letters of the sign before words under a photo or voice.</summary>
    private const int Beside = 8;

    /// <summary>Words of a case among which the person's last ones are looked for.</summary>
    private const int LastWords = 20;

    private static readonly TimeSpan Talking = TimeSpan.FromHours(1);

    /// <summary>Somebody takes a case that waits.</summary>
    public StaffVerb<long, Case> Claim => new("case.claim", Right.AnswerPeople, OnClaim) { Object = CaseRulings.On };

    /// <summary>Who leads takes a case from a colleague, who is told.</summary>
    public StaffVerb<long, Case> TakeOver => new("case.take-over", Right.LeadHotline, OnTakeOver) { Object = CaseRulings.On };

    /// <summary>Who has a case gives it back: it waits for anybody.</summary>
    public StaffVerb<long, Case> Release => new("case.release", Right.AnswerPeople, OnRelease) { Object = CaseRulings.On };

    /// <summary>Who has a case reads what was said in it.</summary>
    public StaffVerb<long, Case> Read => new("case.read", Right.AnswerPeople, OnRead) { Object = CaseRulings.On };

    /// <summary>Who has a case answers the person.</summary>
    public StaffVerb<Words, Case> Answer
        => new("case.answer", Right.AnswerPeople, OnAnswer) { Object = static what => CaseRulings.On(what.Case) };

    /// <summary>Who has a case makes it red: all on duty hear of it.</summary>
    public StaffVerb<long, Case> Raise => new("case.raise", Right.AnswerPeople, OnRaise) { Object = CaseRulings.On };

    /// <summary>Who has a case ends it.</summary>
    public StaffVerb<End, Case> Close
        => new("case.close", Right.AnswerPeople, OnClose) { Object = static what => CaseRulings.On(what.Case) };

    /// <inheritdoc/>
    public IReadOnlyList<StaffVerb> All => [Claim, TakeOver, Release, Read, Answer, Raise, Close];

    private async ValueTask<Ruling<Case>> OnClaim(Actor who, long id, DateTimeOffset now, CancellationToken cancellation)
    {
        var me = who.Colleague.Person;
        if (kept.Board.Cases.GetValueOrDefault(id) is not { IsOpen: true } known)
            return new Refusal<Case>("case_gone");
        if (known.IsHadBy(me))
            return new Decision<Case>(known);
        if (known.Claimed(me, Until(now)) is not { } claimed)
            return new Refusal<Case>("case_taken");
        if (kept.Board.HadBy(me).Count() >= options.Value.MostCases)
            return new Refusal<Case>("case_most", ("most", options.Value.MostCases));
        var hears = await texts.Note(known, "hotline_claimed", now, cancellation);
        return known.Became(claimed) with
        {
            Changes = [new HotlineChange.Saved(claimed), .. await counts.Claimed(known, now, cancellation)],
            Notices = [.. await Calm(me, known, claimed, now, cancellation), .. hears is null ? Array.Empty<OutboxChange>() : [hears]],
        };
    }

    // Who was woken because nobody came hears that somebody did.
    private async Task<IReadOnlyList<OutboxChange>> Calm(
        PersonId me, Case known, Case claimed, DateTimeOffset now, CancellationToken cancellation)
    {
        var told = new List<OutboxChange>();
        if (known is not { Risk: CaseRisk.Red, Told: > 0 })
            return told;
        // The first step rang for some; those behind it, for all.
        var rung = known.Told > 1
            ? (await colleagues.Others(me, Right.AnswerPeople, cancellation)).Select(static other => other.Person)
            : (await ladder.Next(known with { Told = 0 }, cancellation)).Rings.Union(await roster.There(cancellation)).Except([me]);
        foreach (var other in rung)
        {
            if (await texts.Tell(other, claimed, "case_rings_over", [], now, cancellation, buttons: static _ => []) is { } note)
                told.Add(note);
        }

        return told;
    }

    private async ValueTask<Ruling<Case>> OnTakeOver(Actor who, long id, DateTimeOffset now, CancellationToken cancellation)
    {
        var me = who.Colleague.Person;
        if (kept.Board.Cases.GetValueOrDefault(id) is not { } known || known.TakenOver(me, Until(now)) is not { } taken)
            return new Refusal<Case>("case_gone");
        var notice = await texts.Tell(known.By!.Value, taken, "case_taken_over", now, cancellation);
        var hears = await texts.Note(taken, "hotline_other", now, cancellation);
        return known.Became(taken) with { Notices = [.. new[] { notice, hears }.OfType<OutboxChange>()] };
    }

    private async ValueTask<Ruling<Case>> OnRelease(Actor who, long id, DateTimeOffset now, CancellationToken cancellation)
    {
        if (kept.Mine(who, id) is not { } known || known.Released(who.Colleague.Person, now) is not { } released)
            return new Refusal<Case>("case_not_yours");
        if (await IsOnItsWay(known, now, cancellation))
            return new Refusal<Case>("case_on_its_way");
        var hears = await texts.Note(released, "hotline_lapsed", now, cancellation);
        return known.Became(released) with { Notices = hears is null ? [] : [hears] };
    }

    private ValueTask<Ruling<Case>> OnRead(Actor who, long id, DateTimeOffset now, CancellationToken cancellation)
        => kept.Mine(who, id) is { } known
            ? ValueTask.FromResult<Ruling<Case>>(new Decision<Case>(known) { On = CaseRulings.On(id) })
            : Refuse("case_not_yours");

    private async ValueTask<Ruling<Case>> OnRaise(Actor who, long id, DateTimeOffset now, CancellationToken cancellation)
    {
        if (kept.Mine(who, id) is not { } known)
            return new Refusal<Case>("case_not_yours");
        if (known.Called(CaseRisk.Red, CaseCause.Raised, now) is not { } raised)
            return new Refusal<Case>("case_red_already");
        // Whoever made it red has it.
        var saved = raised with { News = CaseNews.None, RedAt = null };
        return known.Became(saved) with
        {
            Changes = [new HotlineChange.Saved(saved), .. await counts.Raised(known, now, cancellation)],
        };
    }

    private async ValueTask<Ruling<Case>> OnAnswer(Actor who, Words what, DateTimeOffset now, CancellationToken cancellation)
    {
        var me = who.Colleague.Person;
        if (kept.Mine(who, what.Case) is not { } known)
            return new Refusal<Case>("case_not_yours");
        if (await speech.Hearer(known, cancellation) is not { } person || known.Answered(me, now, Until(now)) is not { } answered)
            return new Refusal<Case>("case_cannot_write");
        var words = SafeText.Clean(what.Text).Trim();
        if (words.Length == 0 && what.File is null)
            return new Refusal<Case>("case_no_words");
        if (what.File is { } file && file.Channel != person.Channel)
            return new Refusal<Case>("case_file_elsewhere");
        var most = what.File is null ? texts.Longest(person) : MediaFile.LongestCaption - Beside;
        if (words.Length > most)
            return new Refusal<Case>("case_long", ("most", most), ("has", words.Length));
        if (!what.Sure && FirstWords.Tells(words) is { } telling)
            return new Refusal<Case>("case_tells", ("word", telling));
        return known.Became(answered) with
        {
            Changes =
            [
                new HotlineChange.Saved(answered),
                .. speech.Say(me, known, person, words, now, what.File),
                .. await counts.Answered(known, now, cancellation),
            ],
        };
    }

    private async ValueTask<Ruling<Case>> OnClose(Actor who, End what, DateTimeOffset now, CancellationToken cancellation)
    {
        if (kept.Mine(who, what.Case) is not { } known || known.Ended(who.Colleague.Person, what.As, now, what.About) is not { } ended)
            return new Refusal<Case>("case_not_yours");
        if (await IsOnItsWay(known, now, cancellation))
            return new Refusal<Case>("case_on_its_way");
        // Who cried for help and heard nothing was not helped.
        if (known is { Risk: CaseRisk.Red, AnsweredAt: null }
            && what.As is CaseOutcome.Informed or CaseOutcome.Referred or CaseOutcome.ConsultationBooked)
            return new Refusal<Case>("case_close_unanswered");
        // Who was told that somebody answers is told that it is over; who was answered is asked once whether it helped, unless blocked.
        var barred = known.Person is { } whose && kept.Board.IsBlocked(whose, now);
        var asks = !barred && known.AnsweredAt is not null && what.As.IsAsked();
        var byNumber = asks && await IsTalking(known, now, cancellation)
            ? await texts.Answer(known, "hotline_closed_numbers", now, cancellation)
            : null;
        var hears = byNumber ?? await texts.Note(
            known,
            barred ? "hotline_closed_barred" : asks ? "hotline_closed_asks" : "hotline_closed",
            now,
            cancellation,
            asks ? person => Judging.Buttons(known.Id, person, texts) : null);
        var became = hears is not null && asks ? ended with { Help = CaseHelp.Asked, AsksInWords = true } : ended;
        return known.Became(became) with
        {
            Changes = [new HotlineChange.Saved(became), .. await counts.Ended(known, what.As, now, cancellation)],
            Notices = hears is null ? [] : [hears],
            Details = what.About is { } about ? $"{what.As}, {about}" : what.As.ToString(),
        };
    }

    // An answer that can still be called back would come after the word that the colleague left.
    private async ValueTask<bool> IsOnItsWay(Case known, DateTimeOffset now, CancellationToken cancellation)
        => (await kept.Words(known.Id, LastWords, cancellation)).Any(word => word is { By: not null, Kind: WordKind.Said }
            && word.State == WordState.Waiting && now < speech.Leaves(word));

    // Who wrote within this is still looking: a word now is an answer, and wakes nobody.
    private async ValueTask<bool> IsTalking(Case known, DateTimeOffset now, CancellationToken cancellation)
        => (await kept.Words(known.Id, LastWords, cancellation)).Any(word => word.By is null && word.At > now - Talking);

    private DateTimeOffset Until(DateTimeOffset now) => now.AddMinutes(options.Value.LeaseMinutes);

    private static ValueTask<Ruling<Case>> Refuse(string key, params (string Name, object Value)[] parts)
        => ValueTask.FromResult<Ruling<Case>>(new Refusal<Case>(key, parts));

    /// <summary>What a colleague says to the person of a case.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="Text">The words.</param>
    /// <param name="Sure">The colleague was warned of what stands where a locked screen shows it.</param>
    /// <param name="File">A photo or voice that goes with it.</param>
    public sealed record Words(long Case, string Text, bool Sure = false, MediaFile? File = null);

    /// <summary>A case ends.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="As">As what.</param>
    /// <param name="About">What it was about; null where nobody says.</param>
    public sealed record End(long Case, CaseOutcome As, CaseTopic? About = null);
}
