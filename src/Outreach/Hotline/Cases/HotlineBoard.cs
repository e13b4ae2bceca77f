using System.Collections.Immutable;
using Outreach.People;
using Outreach.Privacy;

namespace Outreach.Hotline.Cases;

/// <summary>All open cases, and who is on duty.</summary>
public sealed record HotlineBoard
{
    /// <summary>Nothing.</summary>
    public static HotlineBoard Empty { get; } = new();

    /// <summary>The cases that are open, and those of whose end a colleague is still to be told.</summary>
    public ImmutableDictionary<long, Case> Cases { get; init; } = ImmutableDictionary<long, Case>.Empty;

    /// <summary>The open case of each person.</summary>
    public ImmutableDictionary<PersonId, long> ByPerson { get; init; } = ImmutableDictionary<PersonId, long>.Empty;

    /// <summary>Who is on duty, since when.</summary>
    public ImmutableDictionary<PersonId, DateTimeOffset> OnDuty { get; init; } = ImmutableDictionary<PersonId, DateTimeOffset>.Empty;

    /// <summary>What stands in the staff's group: see <see cref="HotlineChange.Viewed"/>.</summary>
    public ImmutableDictionary<long, Sealed> Views { get; init; } = ImmutableDictionary<long, Sealed>.Empty;

    /// <summary>The open case of a person; null = none.</summary>
    public Case? Of(PersonId person) => ByPerson.TryGetValue(person, out var id) ? Cases[id] : null;

    /// <summary>Those that wait, the most urgent first.</summary>
    public IEnumerable<Case> Waiting => Cases.Values.Where(one => one.State == CaseState.Waiting)
        .OrderByDescending(one => one.Risk).ThenBy(one => one.WaitsSince).ThenBy(one => one.Id);

    /// <summary>Those that a colleague has.</summary>
    public IEnumerable<Case> HadBy(PersonId colleague)
        => Cases.Values.Where(one => one.IsHadBy(colleague)).OrderByDescending(one => one.Risk).ThenBy(one => one.Id);
}
