using System.Collections.Immutable;
using Outreach.Hotline.Duty;
using Outreach.People;
using Outreach.Privacy;

namespace Outreach.Hotline.Cases;

/// <summary>All open cases, and who is on duty.</summary>
public sealed record HotlineBoard
{
    /// <summary>Nothing.</summary>
    public static HotlineBoard Empty { get; } = new();

    /// <summary>The cases that are open, and those about which something is still to be done (<see cref="Case.IsOnBoard"/>).</summary>
    public ImmutableDictionary<long, Case> Cases { get; init; } = ImmutableDictionary<long, Case>.Empty;

    /// <summary>The open case of each person.</summary>
    public ImmutableDictionary<PersonId, long> ByPerson { get; init; } = ImmutableDictionary<PersonId, long>.Empty;

    /// <summary>Of whom what is written next may answer whether it helped, with the case (<see cref="Case.AsksInWords"/>).</summary>
    public ImmutableDictionary<PersonId, long> Asked { get; init; } = ImmutableDictionary<PersonId, long>.Empty;

    /// <summary>Who is on duty, since when.</summary>
    public ImmutableDictionary<PersonId, DateTimeOffset> OnDuty { get; init; } = ImmutableDictionary<PersonId, DateTimeOffset>.Empty;

    /// <summary>Who went off duty last when; only of those who did not come again.</summary>
    public ImmutableDictionary<PersonId, DateTimeOffset> OffDuty { get; init; } = ImmutableDictionary<PersonId, DateTimeOffset>.Empty;

    /// <summary>Who is on duty when.</summary>
    public Rota Rota { get; init; } = Rota.Empty;

    /// <summary>Whose words do not reach staff for a time; also those whose time is over and who were not looked at since.</summary>
    public ImmutableDictionary<PersonId, Block> Blocks { get; init; } = ImmutableDictionary<PersonId, Block>.Empty;

    /// <summary>Whether a person's words do not reach staff now.</summary>
    public bool IsBlocked(PersonId person, DateTimeOffset now) => Blocks.TryGetValue(person, out var block) && now < block.Until;

    /// <summary>What stands in the staff's group: see <see cref="HotlineChange.Viewed"/>.</summary>
    public ImmutableDictionary<long, Sealed> Views { get; init; } = ImmutableDictionary<long, Sealed>.Empty;

    /// <summary>The open case of a person; null = none.</summary>
    public Case? Of(PersonId person) => ByPerson.TryGetValue(person, out var id) ? Cases[id] : null;

    /// <summary>Those that wait, the most urgent first; last those in which nobody may write, as the person hid the chat.</summary>
    public IEnumerable<Case> Waiting => Cases.Values.Where(one => one.State == CaseState.Waiting)
        .OrderBy(one => one.Hid).ThenByDescending(one => one.Risk).ThenBy(one => one.Began).ThenBy(one => one.Id);

    /// <summary>Those that a colleague has.</summary>
    public IEnumerable<Case> HadBy(PersonId colleague)
        => Cases.Values.Where(one => one.IsHadBy(colleague)).OrderByDescending(one => one.Risk).ThenBy(one => one.Id);
}
