using Microsoft.Extensions.Options;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Hotline.Actions;

/// <summary>What colleagues do with cases.</summary>
public sealed class CaseVerbs(
    IHotlineStore kept,
    CaseTexts texts,
    CaseCounts counts,
    IPeopleStore people,
    IStore store,
    ISealer sealer,
    IOptions<HotlineOptions> options) : IStaffVerbs
{
    /// <summary>Somebody takes a case that waits.</summary>
    public StaffVerb<long, Case> Claim => new("case.claim", Right.AnswerPeople, OnClaim) { Object = On };

    /// <summary>Who leads takes a case from a colleague, who is told.</summary>
    public StaffVerb<long, Case> TakeOver => new("case.take-over", Right.LeadHotline, OnTakeOver) { Object = On };

    /// <summary>Who has a case gives it back: it waits for anybody.</summary>
    public StaffVerb<long, Case> Release => new("case.release", Right.AnswerPeople, OnRelease) { Object = On };

    /// <summary>Who has a case reads what was said in it.</summary>
    public StaffVerb<long, Case> Read => new("case.read", Right.AnswerPeople, OnRead) { Object = On };

    /// <summary>Who has a case answers the person.</summary>
    public StaffVerb<Words, Case> Answer => new("case.answer", Right.AnswerPeople, OnAnswer) { Object = static what => On(what.Case) };

    /// <summary>Who has a case makes it red: all on duty hear of it.</summary>
    public StaffVerb<long, Case> Raise => new("case.raise", Right.AnswerPeople, OnRaise) { Object = On };

    /// <summary>Who has a case ends it.</summary>
    public StaffVerb<End, Case> Close => new("case.close", Right.AnswerPeople, OnClose) { Object = static what => On(what.Case) };

    /// <inheritdoc/>
    public IReadOnlyList<StaffVerb> All => [Claim, TakeOver, Release, Read, Answer, Raise, Close];

    private static string On(long id) => $"case {id}";

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
        return Became(known, claimed) with
        {
            Changes = [new HotlineChange.Saved(claimed), .. await counts.Claimed(known, now, cancellation)],
            Notices = hears is null ? [] : [hears],
        };
    }

    private async ValueTask<Ruling<Case>> OnTakeOver(Actor who, long id, DateTimeOffset now, CancellationToken cancellation)
    {
        var me = who.Colleague.Person;
        if (kept.Board.Cases.GetValueOrDefault(id) is not { } known || known.TakenOver(me, Until(now)) is not { } taken)
            return new Refusal<Case>("case_gone");
        var notice = await texts.Tell(known.By!.Value, taken, "case_taken_over", now, cancellation);
        return Became(known, taken) with { Notices = notice is null ? [] : [notice] };
    }

    private ValueTask<Ruling<Case>> OnRelease(Actor who, long id, DateTimeOffset now, CancellationToken cancellation)
        => Mine(who, id) is { } known && known.Released(who.Colleague.Person, now) is { } released
            ? Become(known, released)
            : Refuse("case_not_yours");

    private ValueTask<Ruling<Case>> OnRead(Actor who, long id, DateTimeOffset now, CancellationToken cancellation)
        => Mine(who, id) is { } known
            ? ValueTask.FromResult<Ruling<Case>>(new Decision<Case>(known) { On = On(id) })
            : Refuse("case_not_yours");

    private async ValueTask<Ruling<Case>> OnRaise(Actor who, long id, DateTimeOffset now, CancellationToken cancellation)
    {
        if (Mine(who, id) is not { } known)
            return new Refusal<Case>("case_not_yours");
        if (known.Called(CaseRisk.Red, now) is not { } raised)
            return new Refusal<Case>("case_red_already");
        // Whoever made it red has it.
        var saved = raised with { News = CaseNews.None, RedAt = null };
        return Became(known, saved) with
        {
            Changes = [new HotlineChange.Saved(saved), .. await counts.Raised(known, now, cancellation)],
        };
    }

    private async ValueTask<Ruling<Case>> OnAnswer(Actor who, Words what, DateTimeOffset now, CancellationToken cancellation)
    {
        var me = who.Colleague.Person;
        if (Mine(who, what.Case) is not { } known)
            return new Refusal<Case>("case_not_yours");
        var person = known.Person is { } id ? await people.Find(id, cancellation) : null;
        if (person is not { Standing: ContactStatus.Open } || known.Answered(me, now, Until(now)) is not { } answered)
            return new Refusal<Case>("case_cannot_write");
        var words = SafeText.Clean(what.Text).Trim();
        if (words.Length == 0)
            return new Refusal<Case>("case_no_words");
        if (words.Length > texts.Longest(person))
            return new Refusal<Case>("case_long", ("most", texts.Longest(person)), ("has", words.Length));
        if (!what.Sure && FirstWords.Tells(words) is { } telling)
            return new Refusal<Case>("case_tells", ("word", telling));
        var word = new CaseWord
        {
            Id = store.NextId(),
            Case = known.Id,
            By = me,
            At = now,
            Words = sealer.Seal(words, HotlineJson.Default.String),
        };
        return Became(known, answered) with
        {
            Changes =
            [
                new HotlineChange.Saved(answered),
                new HotlineChange.Said(word),
                texts.ToPerson(person, known, word.Id, $"💬 {words}", now),
                .. await counts.Answered(known, now, cancellation),
            ],
        };
    }

    private async ValueTask<Ruling<Case>> OnClose(Actor who, End what, DateTimeOffset now, CancellationToken cancellation)
    {
        if (Mine(who, what.Case) is not { } known || known.Ended(who.Colleague.Person, what.As, now) is not { } ended)
            return new Refusal<Case>("case_not_yours");
        // Who was never answered needs no farewell.
        var hears = known.AnsweredAt is null ? null : await texts.Note(known, "hotline_closed", now, cancellation);
        return Became(known, ended) with
        {
            Changes = [new HotlineChange.Saved(ended), .. await counts.Ended(known, what.As, now, cancellation)],
            Notices = hears is null ? [] : [hears],
            Details = what.As.ToString(),
        };
    }

    private Case? Mine(Actor who, long id)
        => kept.Board.Cases.GetValueOrDefault(id) is { } known && known.IsHadBy(who.Colleague.Person) ? known : null;

    private DateTimeOffset Until(DateTimeOffset now) => now.AddMinutes(options.Value.LeaseMinutes);

    private static ValueTask<Ruling<Case>> Become(Case known, Case next) => ValueTask.FromResult<Ruling<Case>>(Became(known, next));

    private static Decision<Case> Became(Case known, Case next) => new(next)
    {
        Preconditions = [new CasePrecondition(known.Id, known.Version)],
        Changes = [new HotlineChange.Saved(next)],
        On = On(known.Id),
    };

    private static ValueTask<Ruling<Case>> Refuse(string key, params (string Name, object Value)[] parts)
        => ValueTask.FromResult<Ruling<Case>>(new Refusal<Case>(key, parts));

    /// <summary>What a colleague says to the person of a case.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="Text">The words.</param>
    /// <param name="Sure">The colleague was warned of what stands where a locked screen shows it.</param>
    public sealed record Words(long Case, string Text, bool Sure = false);

    /// <summary>A case ends.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="As">As what.</param>
    public sealed record End(long Case, CaseOutcome As);
}
