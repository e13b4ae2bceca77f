using Outreach.Content;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Staff.Team;

/// <summary>What is done about who is on the staff: inviting, coming in, appointing who was pointed at, removing.</summary>
public sealed class TeamVerbs(
    IStaffStore staff,
    StaffRoll roll,
    IPeopleStore people,
    CurrentWords words,
    DeskDrawer drawer,
    Confidences confidences,
    Strangers strangers,
    ISealer sealer) : IStaffVerbs
{
    /// <summary>How long an invitation can be used.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    /// <summary>Somebody is invited. It becomes the code of a link for one hour and one use.</summary>
    public StaffVerb<Place, string> Invite => new("staff.invite", Right.Appoint, OnInvite) { Object = static _ => InviteCommand.Word };

    /// <summary>Whoever brings the code of an invitation is on the staff. It becomes the role.</summary>
    public StaffVerb<OpenedInvitation, Role> Join => new("staff.join", Right.BeStaff, OnJoin) { ByInvitation = true };

    /// <summary>A person is on the staff in this role from now on, whatever she was before; she is told so. It becomes the name.</summary>
    public StaffVerb<Appointment, string> Appoint
        => new("staff.appoint", Right.Appoint, OnAppoint) { Object = static _ => InviteCommand.Word };

    /// <summary>Somebody is no longer on the staff. It becomes what she was.</summary>
    public StaffVerb<PersonId, StaffMember> Remove
        => new("staff.remove", Right.Appoint, OnRemove) { Object = static _ => StaffCommand.Word };

    /// <inheritdoc/>
    public IReadOnlyList<StaffVerb> All => [Invite, Join, Appoint, Remove];

    /// <summary>Whoever has this address, if she can be appointed; else why not.</summary>
    public async ValueTask<(PersonId? Who, Reason? Why)> Whom(Actor who, string channel, string at, CancellationToken cancellation)
    {
        var person = await people.Find(sealer.KeyOf(channel, at), cancellation);
        return Barred(who, person) is { } why ? (null, why) : (person!.Id, null);
    }

    /// <summary>Somebody who was appointed; null for who is not on the staff, or is so by the settings.</summary>
    public async ValueTask<StaffMember?> Appointed(PersonId who, CancellationToken cancellation)
        => await people.Find(who, cancellation) is { } person && !roll.IsOfSettings(person) ? roll.Find(person) : null;

    private Ruling<string> OnInvite(Actor who, Place place, DateTimeOffset now)
    {
        if (Wrong(place) is { } why)
            return new Refusal<string>(why);
        var code = InvitationCode.New();
        var invitation = new Invitation
        {
            Key = KeyOf(code),
            Role = place.Role,
            Regions = place.Regions,
            Name = Sealed(place),
            By = who.Colleague.Person,
            Until = now + Lasts,
        };
        return new Decision<string>(code)
        {
            Changes = [new StaffChange.Invited(invitation, now)],
            On = $"role {Code(place.Role)}",
            Details = string.Join(' ', place.Regions),
        };
    }

    private async ValueTask<Ruling<Role>> OnJoin(Actor who, OpenedInvitation opened, DateTimeOffset now, CancellationToken cancellation)
    {
        var person = who.Person!;
        // Who left, or may not invite any more, lets nobody in: also by the settings, which no store knows of.
        if (await staff.Invitation(KeyOf(opened.Code), cancellation) is not { } invitation || invitation.Until <= now
            || !await roll.May(invitation.By, Invite.Needs, cancellation))
            return new Refusal<Role>("invitation_gone") { Acts = strangers.Tried("invitation.refused", person.Id.ToString()) };
        if (roll.IsOfSettings(person))
            return new Refusal<Role>("invitation_for_others");
        var name = sealer.Open(invitation.Name, StaffJson.Default.String);
        var told = await drawer.Tell(
            invitation.By,
            Invite.Needs,
            (address, theirs) => Told(address, theirs, person.Id, name, invitation),
            now,
            cancellation);
        var member = new StaffMember
        {
            Person = person.Id,
            Role = invitation.Role,
            Regions = invitation.Regions,
            Name = invitation.Name,
            By = invitation.By,
            Since = now,
        };
        return new Decision<Role>(invitation.Role)
        {
            Preconditions = [new InvitationPrecondition(invitation.Key)],
            Changes =
            [
                new StaffChange.InvitationGone(invitation.Key),
                new StaffChange.Appointed(member),
                // What is told unasked, an alarm above all, is in the language of the phone, until another is chosen.
                .. person.Profile.Language is null
                    ? (Change[])[new PersonChange.Told(person.Id, person.Profile with { Language = opened.Language })]
                    : [],
            ],
            Notices = [.. new[] { told, await Lost(person, invitation.Role, now, cancellation) }.OfType<OutboxChange>()],
            On = person.Id.ToString(),
            Details = $"role {Code(invitation.Role)}, invited by {invitation.By}",
        };
    }

    private async ValueTask<Ruling<string>> OnAppoint(
        Actor who, Appointment appointment, DateTimeOffset now, CancellationToken cancellation)
    {
        var (place, person) = (appointment.Place, await people.Find(appointment.Who, cancellation));
        if ((Barred(who, person) ?? Wrong(place)) is { } why)
            return new Refusal<string>(why);
        var member = new StaffMember
        {
            Person = person!.Id,
            Role = place.Role,
            Regions = place.Regions,
            Name = Sealed(place),
            By = who.Colleague.Person,
            Since = now,
        };
        return new Decision<string>(StaffName.Of(place.Name))
        {
            Changes = [new StaffChange.Appointed(member)],
            Notices =
            [
                drawer.Welcome(person, (address, theirs) => Welcomed(address, theirs, place.Role), now),
                .. await Lost(person, place.Role, now, cancellation) is { } lost ? [lost] : Array.Empty<OutboxChange>(),
            ],
            On = person.Id.ToString(),
            Details = $"role {Code(place.Role)}, by reply",
        };
    }

    private async ValueTask<Ruling<StaffMember>> OnRemove(Actor who, PersonId person, DateTimeOffset now, CancellationToken cancellation)
        => await Appointed(person, cancellation) is { } member
        ? new Decision<StaffMember>(member)
        {
            Notices = await confidences.Lost(person, member.Role, null, now, cancellation) is { } lost ? [lost] : [],
            Preconditions = [new StaffPrecondition(person, member.Role)],
            Changes = [new StaffChange.Removed(person)],
            On = person.ToString(),
            Details = $"role {Code(member.Role)}",
        }
        : new Refusal<StaffMember>("staff_gone_already");

    // With the right to be written to goes what people wrote.
    private ValueTask<OutboxChange?> Lost(Person person, Role next, DateTimeOffset now, CancellationToken cancellation)
        => confidences.Lost(person.Id, roll.Find(person)?.Role, next, now, cancellation);

    // Only who has opened the talk can be written to.
    private Reason? Barred(Actor who, Person? person) => person switch
    {
        null => new Reason("appoint_unknown"),
        _ when roll.IsOfSettings(person) || person.Id == who.Person?.Id => new Reason("appoint_not_her"),
        _ => null,
    };

    private Reason? Wrong(Place place)
    {
        if (StaffName.Wrong(place.Name) is { } why)
            return why;
        // Only a coordinator has regions, and only such as there are.
        var regions = place.Role == Role.Coordinator ? words.Regions.All.Select(region => region.Id) : [];
        return place.Regions.Except(regions, StringComparer.Ordinal).Any() ? new Reason("invite_regions") : null;
    }

    // Whoever opened the link first is in: if that was somebody else, who invited sees it at once and can end it.
    private static Outgoing.Board Told(string address, StaffWriter words, PersonId person, string name, Invitation invitation) => new()
    {
        Address = address,
        Name = $"staff-{person.Value}",
        Text = words.Say("invitation_used", ("name", name), ("role", words.Of(invitation.Role))),
        Options = [DeskDrawer.Coded(StaffCommand.Word, new Button(StaffCommand.AskRemove(person), words.Say("staff_remove_now")))],
    };

    private static Outgoing.Note Welcomed(string address, StaffWriter words, Role role)
        => new() { Address = address, Text = words.Say("invitation_taken", ("role", words.Of(role))) };

    private Sealed Sealed(Place place) => sealer.Seal(StaffName.Of(place.Name), StaffJson.Default.String);

    private string KeyOf(string code) => sealer.KeyOf("invitation", code).Value;

    private static string Code(Role role) => role.ToString().ToLowerInvariant();

    /// <summary>A place on the staff.</summary>
    /// <param name="Role">The role.</param>
    /// <param name="Regions">For a coordinator: ids of regions; none = the whole country.</param>
    /// <param name="Name">What colleagues will call who has it.</param>
    public sealed record Place(Role Role, IReadOnlyList<string> Regions, string Name);

    /// <summary>A place for somebody.</summary>
    /// <param name="Who">Who.</param>
    /// <param name="Place">The place.</param>
    public sealed record Appointment(PersonId Who, Place Place);
}
