using Outreach.People;

namespace Outreach.Hotline.Cases;

/// <summary>What can become of a case. Each gives the case as it is then, or null where it cannot be.</summary>
public static class CaseLifecycle
{
    /// <summary>Who writes again so soon after the end has the same case.</summary>
    public static readonly TimeSpan Reopens = TimeSpan.FromDays(14);

    /// <summary>The person called: a risk only rises. Whoever hid or left came back.</summary>
    public static Case? Called(this Case known, CaseRisk risk, CaseCause cause, DateTimeOffset at)
    {
        if (known.State == CaseState.Closed)
            return known.Reopened(risk, cause, at);
        // Who calls for urgent help while somebody wants it red no more: it stays red, and rings.
        var rises = risk > known.Risk || (risk == CaseRisk.Red && known.Lowers is not null);
        if (!rises && !known.Hid && !known.Left)
            return null;
        return known.Next() with
        {
            Risk = rises ? risk : known.Risk,
            Cause = rises ? cause : known.Cause,
            Lowers = rises ? null : known.Lowers,
            Hid = false,
            Left = false,
            Stopped = false,
            News = (known.State, known.Hid || known.Left, rises) switch
            {
                (CaseState.Claimed, true, _) => CaseNews.Returned,
                // Who has it reads what raised it; only that it is red now is told.
                (CaseState.Claimed, _, true) when risk == CaseRisk.Red => CaseNews.Raised,
                _ => known.News,
            },
            Told = rises ? 0 : known.Told,
            HeardAt = rises ? null : known.HeardAt,
            RedAt = rises && risk == CaseRisk.Red && known.State == CaseState.Waiting ? at : known.RedAt,
        };
    }

    /// <summary>A colleague takes it.</summary>
    public static Case? Claimed(this Case known, PersonId by, DateTimeOffset until)
        => known.State == CaseState.Waiting ? known.Next() with
        {
            State = CaseState.Claimed,
            By = by,
            Until = until,
            RedAt = null,
        } : null;

    /// <summary>Another takes it from who has it.</summary>
    public static Case? TakenOver(this Case known, PersonId by, DateTimeOffset until)
        => known.State == CaseState.Claimed && known.By != by ? known.Next() with { By = by, Until = until, Offer = null } : null;

    /// <summary>Whoever leads gives it to a colleague, whoever has it.</summary>
    public static Case? AssignedTo(this Case known, PersonId to, DateTimeOffset until) => known.IsOpen && !known.IsHadBy(to)
        ? known.Next() with { State = CaseState.Claimed, By = to, Until = until, Offer = null }
        : null;

    /// <summary>Who has it answered: the lease begins anew.</summary>
    public static Case? Answered(this Case known, PersonId by, DateTimeOffset at, DateTimeOffset until)
        => known.IsHadBy(by) && !known.Hid
            ? known.Next() with { Until = until, AnsweredAt = known.AnsweredAt ?? at, Left = false, Told = 0 }
            : null;

    /// <summary>Who has it gives it back.</summary>
    public static Case? Released(this Case known, PersonId by, DateTimeOffset at) => known.IsHadBy(by) ? known.Waits(at) : null;

    /// <summary>Who had it is on the staff no more, or may not have it.</summary>
    public static Case? Freed(this Case known, PersonId by, DateTimeOffset at)
        => known.IsHadBy(by) ? known.Waits(at) with { News = CaseNews.Freed } : null;

    /// <summary>The lease is over.</summary>
    public static Case? Lapsed(this Case known, DateTimeOffset at)
        => known.State == CaseState.Claimed && known.Until <= at ? known.Waits(at) with { News = CaseNews.Lapsed } : null;

    /// <summary>Who called: whether the person had stopped, and whether they said to be under 18.</summary>
    public static Case CalledBy(this Case known, Person caller, bool isYoung)
    {
        var (though, young) = (caller.Standing == ContactStatus.Stopped, known.Young || isYoung);
        return known.CalledThough == though && known.Young == young
            ? known
            : known.Next() with { CalledThough = though, Young = young };
    }

    /// <summary>The person was told that the words are kept.</summary>
    public static Case Acknowledging(this Case known) => known.Next() with { Acknowledged = true };

    /// <summary>The person hid the chat.</summary>
    public static Case? HiddenBy(this Case known)
        => known is { State: not CaseState.Closed, Hid: false } ? known.Next() with { Hid = true, News = CaseNews.Hid } : null;

    /// <summary>The person stopped, or went to the menu: who has it is told, or who takes it sees it.</summary>
    public static Case? DepartedBy(this Case known, CaseNews news) => !known.IsOpen || (known.Left && news == CaseNews.Left) ? null
        : known.Next() with
        {
            Left = true,
            Stopped = news == CaseNews.Stopped,
            News = known is { State: CaseState.Claimed, Hid: false } ? news : known.News,
        };

    /// <summary>The person said in which country they are.</summary>
    public static Case? LocatedIn(this Case known, string country)
        => known.IsOpen && known.Country != country ? known.Next() with { Country = country } : null;

    /// <summary>The person asked for another language.</summary>
    public static Case? SpokenIn(this Case known, Language language)
        => known.IsOpen && known.Language != language ? known.Next() with { Language = language } : null;

    /// <summary>Who has it offers it to a colleague, or to whoever is next; it stays theirs until somebody accepts.</summary>
    public static Case? Offered(this Case known, PersonId by, HandOver offer)
        => known.IsHadBy(by) && offer.To != by ? known.Next() with { Offer = offer } : null;

    /// <summary>Who has it keeps it after all.</summary>
    public static Case? KeptBy(this Case known, PersonId by)
        => known.IsHadBy(by) && known.Offer is not null ? known.Next() with { Offer = null } : null;

    /// <summary>Whom it was offered to takes it.</summary>
    public static Case? Accepted(this Case known, PersonId by, DateTimeOffset until)
        => known.IsOfferedTo(by) ? known.Next() with { By = by, Until = until, Offer = null } : null;

    /// <summary>Whom alone it was offered to does not take it: it stays where it is, and that colleague is told.</summary>
    public static Case? Declined(this Case known, PersonId by)
        => known.IsOfferedTo(by) && known.Offer?.To == by ? known.Next() with { Offer = null, News = CaseNews.Declined } : null;

    /// <summary>Whether this colleague can accept it.</summary>
    public static bool IsOfferedTo(this Case known, PersonId by)
        => known is { State: CaseState.Claimed, Offer: { } offer } && known.By != by && (offer.To is null || offer.To == by);

    /// <summary>Who has it wants it red no more; nothing changes until another agrees.</summary>
    public static Case? Lowering(this Case known, PersonId by)
        => known is { Risk: CaseRisk.Red, Lowers: null } && known.IsHadBy(by) ? known.Next() with { Lowers = by } : null;

    /// <summary>A second one agrees: it is red no more.</summary>
    public static Case? Lowered(this Case known, PersonId by)
        => known is { IsOpen: true, Risk: CaseRisk.Red, Lowers: { } first } && first != by
            ? known.Next() with { Risk = CaseRisk.Amber, Lowers = null }
            : null;

    /// <summary>The person agreed to be referred to a service.</summary>
    public static Case? ReferredTo(this Case known, PersonId by, string service)
        => known.IsHadBy(by) && !known.Referred.Split(',').Contains(service)
            ? known.Next() with { Referred = known.Referred.Length == 0 ? service : $"{known.Referred},{service}" }
            : null;

    /// <summary>Who has it ends it.</summary>
    public static Case? Ended(this Case known, PersonId by, CaseOutcome outcome, DateTimeOffset at, CaseTopic? topic = null)
        => known.IsHadBy(by) && CaseOutcomes.Chosen.Contains(outcome) ? known.Closed(outcome, at) with { Topic = topic } : null;

    /// <summary>Whoever leads ends it, whoever has it: the person is blocked for a time.</summary>
    public static Case? Barred(this Case known, DateTimeOffset at) => known.IsOpen ? known.Closed(CaseOutcome.Blocked, at) : null;

    /// <summary>The person said whether it helped; null = wrote of something else, where it was asked in words.</summary>
    public static Case? JudgedBy(this Case known, PersonId person, CaseHelp? help) => known switch
    {
        not { State: CaseState.Closed, Help: CaseHelp.Asked } => null,
        _ when known.Person != person => null,
        _ when help > CaseHelp.Asked => known.Next() with { Help = help.Value, AsksInWords = false },
        { AsksInWords: true } when help is null => known.Next() with { AsksInWords = false },
        _ => null,
    };

    /// <summary>Somebody sees how the person can be reached.</summary>
    public static Case? Opened(this Case known, Glass glass)
        => known is { IsOpen: true, Glass: null, Person: not null } ? known.Next() with { Glass = glass } : null;

    /// <summary>It is off the screen again.</summary>
    public static Case Covered(this Case known) => known.Next() with { Glass = null };

    /// <summary>The person was forgotten: nobody can be answered any more.</summary>
    public static Case Forgotten(this Case known, DateTimeOffset at) => known.Next() with
    {
        Person = null,
        State = CaseState.Closed,
        Outcome = known.Outcome ?? CaseOutcome.Erased,
        ClosedAt = known.ClosedAt ?? at,
        Until = null,
        Offer = null,
        Lowers = null,
        AsksInWords = false,
        Glass = known.Glass is { } seen ? seen with { Until = at } : null,
        News = known.State == CaseState.Claimed ? CaseNews.Erased : CaseNews.None,
    };

    /// <summary>A step of the ladder was told.</summary>
    public static Case Rung(this Case known, DateTimeOffset at) => known.Next() with { Told = known.Told + 1, ToldAt = at };

    /// <summary>Somebody who was rung heard it.</summary>
    public static Case? HeardBy(this Case known, DateTimeOffset at)
        => known.State == CaseState.Waiting ? known.Next() with { HeardAt = at } : null;

    /// <summary>Who had it was told the news.</summary>
    public static Case Informed(this Case known) => known.Next() with { News = CaseNews.None };

    /// <summary>Whether it is over, was a talk with somebody, and goes on when the person writes again.</summary>
    public static bool GoesOn(this Case known, DateTimeOffset now)
        => known is { State: CaseState.Closed, By: not null, Outcome: not CaseOutcome.Blocked }
            && known.ClosedAt > now - Reopens;

    /// <summary>Whether a colleague has it.</summary>
    public static bool IsHadBy(this Case known, PersonId by) => known.State == CaseState.Claimed && known.By == by;

    private static Case? Reopened(this Case known, CaseRisk risk, CaseCause cause, DateTimeOffset at)
        => known.Person is not null && known.ClosedAt > at - Reopens
            ? known.Waits(at) with
            {
                WaitsSince = at,
                Told = 0,
                // What was red comes back as no green, however quietly it is asked for.
                Risk = known.Risk == CaseRisk.Red && risk < CaseRisk.Amber ? CaseRisk.Amber : risk,
                Cause = cause,
                RedAt = risk == CaseRisk.Red ? at : null,
                Acknowledged = false,
                ReopenedAt = at,
                Outcome = null,
                ClosedAt = null,
                Hid = false,
                AnsweredAt = null,
                News = CaseNews.None,
                Left = false,
                Stopped = false,
                Topic = null,
                Help = CaseHelp.NotAsked,
                AsksInWords = false,
            }
            : null;

    // Whom nobody has answered waits on: a claim alone answers nothing, and the ladder goes on where it was.
    private static Case Waits(this Case known, DateTimeOffset at) => known.Next() with
    {
        State = CaseState.Waiting,
        Until = null,
        Offer = null,
        WaitsSince = known.AnsweredAt is null ? known.WaitsSince : at,
        ToldAt = null,
        HeardAt = null,
    };

    private static Case Closed(this Case known, CaseOutcome outcome, DateTimeOffset at) => known.Next() with
    {
        State = CaseState.Closed,
        Outcome = outcome,
        ClosedAt = at,
        Until = null,
        Offer = null,
        Lowers = null,
    };

    private static Case Next(this Case known) => known with { Version = known.Version + 1 };
}
