using Microsoft.Extensions.Options;
using Outreach.People;
using Outreach.Privacy;

namespace Outreach.Staff.Members;

/// <summary>
/// Who is on the staff now: those of the settings and those appointed, and where nobody is real an operator who is played. Asked at every
/// message, so that who was removed is out at once.
/// </summary>
public sealed class StaffRoll(
    IStaffStore store, IPeopleStore people, IOptions<StaffOptions> options, ISealer sealer, IPlayedStaff? played = null)
{
    private readonly HashSet<PersonKey> _administrators = [.. options.Value.Addresses.Select(at => sealer.KeyOf(at.Channel, at.Address))];

    /// <summary>Her place on the staff; null when she has none.</summary>
    public StaffMember? Find(Person person) => person.Key switch
    {
        var key when _administrators.Contains(key) => Standing(person, Role.Administrator),
        var key when key == Played => Standing(person, Role.Operator),
        _ => store.Members.FirstOrDefault(member => member.Person == person.Id),
    };

    /// <summary>Her place on the staff; null when she has none (any more).</summary>
    public async ValueTask<StaffMember?> Find(PersonId person, CancellationToken cancellation)
        => await people.Find(person, cancellation) is { } known ? Find(known) : null;

    /// <summary>Somebody who acts, with the place on the staff that is theirs now.</summary>
    /// <param name="person">Who.</param>
    /// <param name="from">From where: the kind of channel.</param>
    public Actor Actor(Person person, string from) => new(from, person, Find(person));

    /// <summary>Whether somebody is on the staff now and may do it.</summary>
    public async ValueTask<bool> May(PersonId person, Right right, CancellationToken cancellation)
        => await Find(person, cancellation) is { } member && member.Role.May(right);

    /// <summary>Whether the settings put her there, or the play does: only they can end that.</summary>
    public bool IsOfSettings(Person person) => _administrators.Contains(person.Key) || person.Key == Played;

    /// <summary>Everybody on the staff who has ever written, the administrators of the settings first.</summary>
    public async Task<IReadOnlyList<(StaffMember Member, Person Person)>> All(CancellationToken cancellation)
    {
        var all = new List<(StaffMember, Person)>();
        foreach (var key in _administrators)
        {
            if (await people.Find(key, cancellation) is { } person)
                all.Add((Standing(person, Role.Administrator), person));
        }

        if (Played is { } operatorKey && !_administrators.Contains(operatorKey)
            && await people.Find(operatorKey, cancellation) is { } colleague)
            all.Add((Standing(colleague, Role.Operator), colleague));

        foreach (var member in store.Members)
        {
            if (await people.Find(member.Person, cancellation) is { } person && !IsOfSettings(person))
                all.Add((member, person));
        }

        return all;
    }

    /// <summary>
    /// Who leads the consultations of a region: its coordinators, those of the whole country too; administrators where there is none who
    /// can be written to.
    /// </summary>
    public async Task<IReadOnlyList<PersonId>> LeadersOf(string? region, CancellationToken cancellation)
    {
        var all = (await All(cancellation)).Where(
            one => one.Person.Standing == ContactStatus.Open && one.Member.Role.May(Right.LeadConsultations)).ToList();
        var near = all.Where(one => one.Member.Role == Role.Coordinator && one.Member.Leads(region)).ToList();
        return [.. (near.Count > 0 ? near : all.Where(one => one.Member.Role == Role.Administrator)).Select(one => one.Person.Id)];
    }

    private PersonKey? Played => played?.Colleague is { } at ? sealer.KeyOf(at.Channel, at.Address) : null;

    private static StaffMember Standing(Person person, Role role) => new() { Person = person.Id, Role = role, Since = person.FirstSeen };
}
