using Outreach.People;

namespace Outreach.Hotline.Cases;

/// <summary>What can become of a case. Each gives the case as it is then, or null where it cannot be.</summary>
public static class CaseLifecycle
{
    /// <summary>Who writes again so soon after the end has the same case.</summary>
    public static readonly TimeSpan Reopens = TimeSpan.FromDays(14);

    /// <summary>The person called: a risk only rises. Whoever hid came back.</summary>
    public static Case? Called(this Case known, CaseRisk risk, DateTimeOffset at)
    {
        if (known.State == CaseState.Closed)
            return known.Reopened(risk, at);
        var rises = risk > known.Risk;
        if (!rises && !known.Hid)
            return null;
        return known.Next() with
        {
            Risk = rises ? risk : known.Risk,
            Hid = false,
            News = (known.State, known.Hid, rises) switch
            {
                (CaseState.Claimed, true, _) => CaseNews.Returned,
                (CaseState.Claimed, _, true) => CaseNews.Raised,
                _ => known.News,
            },
            WaitsSince = rises ? at : known.WaitsSince,
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
            Told = 0,
            RedAt = null,
        } : null;

    /// <summary>Another takes it from who has it.</summary>
    public static Case? TakenOver(this Case known, PersonId by, DateTimeOffset until)
        => known.State == CaseState.Claimed && known.By != by ? known.Next() with { By = by, Until = until } : null;

    /// <summary>Who has it answered: the lease begins anew.</summary>
    public static Case? Answered(this Case known, PersonId by, DateTimeOffset at, DateTimeOffset until)
        => known.IsHadBy(by) && !known.Hid ? known.Next() with { Until = until, AnsweredAt = known.AnsweredAt ?? at } : null;

    /// <summary>Who has it gives it back.</summary>
    public static Case? Released(this Case known, PersonId by, DateTimeOffset at) => known.IsHadBy(by) ? known.Waits(at) : null;

    /// <summary>Who had it is on the staff no more, or may not have it.</summary>
    public static Case? Freed(this Case known, PersonId by, DateTimeOffset at) => known.IsHadBy(by) ? known.Waits(at) : null;

    /// <summary>The lease is over.</summary>
    public static Case? Lapsed(this Case known, DateTimeOffset at)
        => known.State == CaseState.Claimed && known.Until <= at ? known.Waits(at) with { News = CaseNews.Lapsed } : null;

    /// <summary>The person hid the chat.</summary>
    public static Case? HiddenBy(this Case known)
        => known is { State: not CaseState.Closed, Hid: false } ? known.Next() with { Hid = true, News = CaseNews.Hid } : null;

    /// <summary>Who has it ends it.</summary>
    public static Case? Ended(this Case known, PersonId by, CaseOutcome outcome, DateTimeOffset at)
        => known.IsHadBy(by) && outcome != CaseOutcome.Erased
            ? known.Next() with { State = CaseState.Closed, Outcome = outcome, ClosedAt = at, Until = null }
            : null;

    /// <summary>The person was forgotten: nobody can be answered any more.</summary>
    public static Case Forgotten(this Case known, DateTimeOffset at) => known.Next() with
    {
        Person = null,
        State = CaseState.Closed,
        Outcome = known.Outcome ?? CaseOutcome.Erased,
        ClosedAt = known.ClosedAt ?? at,
        Until = null,
        News = known.State == CaseState.Claimed ? CaseNews.Erased : CaseNews.None,
    };

    /// <summary>A step of the ladder was told.</summary>
    public static Case Rung(this Case known, DateTimeOffset at) => known.Next() with { Told = known.Told + 1, ToldAt = at };

    /// <summary>Somebody who was rung heard it.</summary>
    public static Case? HeardBy(this Case known, DateTimeOffset at)
        => known.State == CaseState.Waiting ? known.Next() with { HeardAt = at } : null;

    /// <summary>Who had it was told the news.</summary>
    public static Case Informed(this Case known) => known.Next() with { News = CaseNews.None };

    /// <summary>Whether a colleague has it.</summary>
    public static bool IsHadBy(this Case known, PersonId by) => known.State == CaseState.Claimed && known.By == by;

    private static Case? Reopened(this Case known, CaseRisk risk, DateTimeOffset at)
        => known.Person is not null && known.ClosedAt > at - Reopens
            ? known.Waits(at) with
            {
                Risk = risk,
                RedAt = risk == CaseRisk.Red ? at : null,
                ReopenedAt = at,
                Outcome = null,
                ClosedAt = null,
                Hid = false,
                AnsweredAt = null,
                News = CaseNews.None,
            }
            : null;

    private static Case Waits(this Case known, DateTimeOffset at) => known.Next() with
    {
        State = CaseState.Waiting,
        Until = null,
        WaitsSince = at,
        Told = 0,
        ToldAt = null,
        HeardAt = null,
    };

    private static Case Next(this Case known) => known with { Version = known.Version + 1 };
}
