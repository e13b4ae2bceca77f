using Outreach.Hotline.Cases;
using Outreach.People;
using Outreach.Staff.Members;

namespace Outreach.Hotline.Actions;

/// <summary>
/// Who is on duty, may still answer people and can be reached: what a person is told of that is the truth of this moment, and who is told
/// first of a case hears of it.
/// </summary>
public sealed class DutyRoster(IHotlineStore kept, StaffRoll roll, TimeProvider time)
{
    /// <summary>Who forgot to go off duty is not there for ever.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>Whether a colleague said so not too long ago.</summary>
    public bool IsOn(PersonId colleague)
        => kept.Board.OnDuty.TryGetValue(colleague, out var since) && since > time.GetUtcNow() - Longest;

    /// <summary>Everybody who may answer people and can be written to.</summary>
    public async ValueTask<IReadOnlyList<PersonId>> All(CancellationToken cancellation) =>
    [
        .. (await roll.All(cancellation))
            .Where(one => one.Member.Role.May(Right.AnswerPeople) && one.Person.Standing == ContactStatus.Open)
            .Select(one => one.Person.Id),
    ];

    /// <summary>Those of them who are on duty, who came first before who came later.</summary>
    public async ValueTask<IReadOnlyList<PersonId>> There(CancellationToken cancellation)
        => [.. (await All(cancellation)).Where(IsOn).OrderBy(one => kept.Board.OnDuty[one])];

    /// <summary>How many of them are on duty.</summary>
    public async ValueTask<int> Count(CancellationToken cancellation) => (await All(cancellation)).Count(IsOn);
}
