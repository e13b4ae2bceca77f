using Outreach.Hotline.Cases;
using Outreach.People;
using Outreach.Reach;
using Outreach.Storage;

namespace Outreach.Hotline.Actions;

/// <summary>What of a case is counted (INDICATORS H1–H6), written with what happens to it.</summary>
public sealed class CaseCounts(ReachLines lines, IPeopleStore people)
{
    /// <summary>Who leaves so soon did not mean us.</summary>
    private static readonly TimeSpan Brief = TimeSpan.FromSeconds(30);

    /// <summary>A person calls.</summary>
    /// <param name="person">Who.</param>
    /// <param name="open">The case that is open already; null = there is none.</param>
    /// <param name="risk">How urgent the call is.</param>
    /// <param name="at">When.</param>
    public IEnumerable<Change> Called(Person person, Case? open, CaseRisk risk, DateTimeOffset at)
    {
        if (open is null)
            yield return Line(person, ReachKind.HotlineCalled, at);
        if (risk == CaseRisk.Red && open?.Risk != CaseRisk.Red)
            yield return Line(person, ReachKind.HotlineRed, at);
    }

    /// <summary>The person is forgotten while the case is open.</summary>
    public IEnumerable<Change> Forgotten(Person person, Case open, DateTimeOffset at)
        => open.AnsweredAt is null ? Abandoned(person, open, at) : [];

    /// <summary>Somebody took it: counted once for each red signal.</summary>
    public ValueTask<IReadOnlyList<Change>> Claimed(Case known, DateTimeOffset at, CancellationToken cancellation)
        => Of(known, person => known.RedAt is { } red ? [Line(person, ReachKind.HotlineTaken, at, at - red)] : [], cancellation);

    /// <summary>A colleague made it red.</summary>
    public ValueTask<IReadOnlyList<Change>> Raised(Case known, DateTimeOffset at, CancellationToken cancellation)
        => Of(known, person => [Line(person, ReachKind.HotlineRed, at)], cancellation);

    /// <summary>A colleague answers: counted the first time of a contact.</summary>
    public ValueTask<IReadOnlyList<Change>> Answered(Case known, DateTimeOffset at, CancellationToken cancellation)
        => Of(
            known,
            person => known.AnsweredAt is null ? [Line(person, ReachKind.HotlineAnswered, at, at - known.Began)] : [],
            cancellation);

    /// <summary>It ended.</summary>
    public ValueTask<IReadOnlyList<Change>> Ended(Case known, CaseOutcome outcome, DateTimeOffset at, CancellationToken cancellation)
        => Of(known, person => Ended(person, known, outcome, at), cancellation);

    private static IEnumerable<ReachKind> KindsOf(CaseOutcome outcome) => outcome switch
    {
        CaseOutcome.Informed or CaseOutcome.Referred or CaseOutcome.ConsultationBooked or CaseOutcome.Escalated
            => [ReachKind.HotlineHelped],
        CaseOutcome.WrongService or CaseOutcome.Prank or CaseOutcome.Test or CaseOutcome.Silent or CaseOutcome.Blocked
            => [ReachKind.HotlineNotMeant],
        _ => [],
    };

    private IEnumerable<Change> Ended(Person person, Case known, CaseOutcome outcome, DateTimeOffset at)
    {
        var kinds = KindsOf(outcome).ToList();
        var ended = kinds.Select(kind => Line(person, kind, at));
        return known.AnsweredAt is null && kinds.Count == 0 ? ended.Concat(Abandoned(person, known, at)) : ended;
    }

    private IEnumerable<Change> Abandoned(Person person, Case known, DateTimeOffset at)
    {
        yield return Line(person, ReachKind.HotlineAbandoned, at);
        if (at - known.Began < Brief)
            yield return Line(person, ReachKind.HotlineNotMeant, at);
    }

    private async ValueTask<IReadOnlyList<Change>> Of(Case known, Func<Person, IEnumerable<Change>> make, CancellationToken cancellation)
        => known.Person is { } id && await people.Find(id, cancellation) is { } person ? [.. make(person)] : [];

    private ReachChange.Noted Line(Person person, ReachKind kind, DateTimeOffset at, TimeSpan? wait = null)
        => new(lines.Of(person, kind, at) with { Wait = wait is { } known ? Math.Max(0, (long)known.TotalSeconds) : null });
}
