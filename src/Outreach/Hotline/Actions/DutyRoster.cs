using Outreach.Campaigns;
using Outreach.Hotline.Cases;
using Outreach.Hotline.Duty;
using Outreach.People;
using Outreach.Staff.Members;

namespace Outreach.Hotline.Actions;

/// <summary>
/// Who is on duty, may still answer people and can be reached: what a person is told of that is the truth of this moment, and who is told
/// first of a case hears of it. The rota says it, and who came although it does not name them.
/// </summary>
public sealed class DutyRoster(IHotlineStore kept, StaffRoll roll, CampaignClock clock)
{
    /// <summary>Who forgot to go off duty is not there for ever.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>Whether a colleague is there by the rota, or said so not too long ago.</summary>
    public bool IsOn(PersonId colleague) => Now(kept.Board.Rota).Contains(colleague);

    /// <summary>Whether the rota names a colleague for this moment.</summary>
    public bool IsByRota(PersonId colleague) => ByRota(kept.Board.Rota).Contains(colleague);

    /// <summary>Everybody who may answer people and can be written to.</summary>
    public async ValueTask<IReadOnlyList<PersonId>> All(CancellationToken cancellation) =>
    [
        .. (await roll.All(cancellation))
            .Where(one => one.Member.Role.May(Right.AnswerPeople) && one.Person.Standing == ContactStatus.Open)
            .Select(one => one.Person.Id),
    ];

    /// <summary>Those of them who are on duty, who is rung first before who is rung next: the rota's before others.</summary>
    public ValueTask<IReadOnlyList<PersonId>> There(CancellationToken cancellation) => There(kept.Board.Rota, cancellation);

    /// <summary>The same by a rota that is being decided on.</summary>
    public async ValueTask<IReadOnlyList<PersonId>> There(Rota rota, CancellationToken cancellation)
    {
        var all = await All(cancellation);
        return [.. Now(rota).Where(all.Contains)];
    }

    /// <summary>How many of them are on duty.</summary>
    public async ValueTask<int> Count(CancellationToken cancellation) => (await There(cancellation)).Count;

    /// <summary>When somebody is on duty next, by the rota; null = nobody can say.</summary>
    public async ValueTask<DateTimeOffset?> Next(CancellationToken cancellation)
    {
        var all = await All(cancellation);
        return kept.Board.Rota.Next(clock.Now, all.Contains, Shown, clock.At);
    }

    private List<PersonId> Now(Rota rota)
    {
        var now = clock.Now;
        return
        [
            .. ByRota(rota).Concat(
                kept.Board.OnDuty.Where(one => one.Value > now - Longest).OrderBy(static one => one.Value).Select(static one => one.Key))
                .Distinct(),
        ];
    }

    // Who went since the shift began is not there.
    private IEnumerable<PersonId> ByRota(Rota rota)
        => rota.At(clock.Now, Shown, clock.At)
            .Where(one => !(kept.Board.OffDuty.TryGetValue(one.Who, out var off) && off >= one.Since))
            .Select(static one => one.Who);

    private DateTime Shown(DateTimeOffset at) => clock.Local(at).DateTime;
}
