using Outreach.Channels;
using Outreach.People;
using Outreach.Safekeeping;
using Outreach.Staff.Desk;

namespace Outreach.Staff;

/// <summary>Takes a colleague onto the staff whom an administrator pointed at in the staff group: the channel vouches for who she is.</summary>
public sealed class Appointing(IPeopleStore people, StaffRoll roll, DeskDrawer drawer, ISealer sealer)
{
    /// <summary>Who is pointed at; or why she cannot be appointed.</summary>
    public async Task<(PersonId? Who, string? Wrong)> Whom(DeskCall call, string at, CancellationToken cancellation)
    {
        // Only who has opened the talk herself can be written to.
        if (await people.Find(sealer.KeyOf(call.Person.Channel, at), cancellation) is not { } person)
            return (null, call.Words.Say("appoint_unknown"));
        if (roll.IsOfSettings(person) || person.Id == call.Person.Id)
            return (null, call.Words.Say("appoint_not_her"));
        return (person.Id, null);
    }

    /// <summary>She is on the staff in this role from now on, whatever she was before; she is told so.</summary>
    public async Task<DeskAnswer> Appoint(DeskCall call, PersonId who, Role role, IReadOnlyList<string> regions, string name, CancellationToken cancellation)
    {
        if (await people.Find(who, cancellation) is not { } person)
            return DeskAnswer.Say(call.Words.Say("appoint_unknown"));
        var told = drawer.Welcome(person, (address, words) => new Outgoing.Note { Address = address, Text = words.Say("invitation_taken", ("role", words.Of(role))) }, call.Now);
        return DeskAnswer.Say(call.Words.Say("appointed", ("name", name), ("role", call.Words.Of(role)))) with
        {
            Changes =
            [
                new StaffChange.Appointed(new StaffMember { Person = who, Role = role, Regions = regions, Name = sealer.Seal(name, StaffJson.Default.String), By = call.Person.Id, Since = call.Now }),
                told,
            ],
            Acts = [new DeskAct("staff.appoint", person.Id.ToString(), $"role {role.ToString().ToLowerInvariant()}, by reply")],
        };
    }
}
