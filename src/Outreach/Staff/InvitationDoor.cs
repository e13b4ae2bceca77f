using System.Buffers.Text;
using System.Security.Cryptography;
using Outreach.Channels;
using Outreach.People;
using Outreach.Safekeeping;
using Outreach.Staff.Desk;

namespace Outreach.Staff;

/// <summary>Makes invitations and lets in whoever brings one.</summary>
public sealed class InvitationDoor(IStaffStore staff, StaffRoll roll, DeskDrawer drawer, Strangers strangers, ISealer sealer, TimeProvider time)
{
    /// <summary>How long an invitation can be used.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    private const string Mark = "staff-";
    private const int CodeBytes = 16;

    /// <summary>Whether the code of a link is one of an invitation.</summary>
    public static bool IsCode(string code) => code.StartsWith(Mark, StringComparison.Ordinal);

    /// <summary>A new invitation and the code of its link: 128 random bits, which are kept nowhere.</summary>
    public (Invitation Invitation, string Code) Make(Role role, IReadOnlyList<string> regions, string name, PersonId by)
    {
        Span<byte> bytes = stackalloc byte[CodeBytes];
        RandomNumberGenerator.Fill(bytes);
        var code = Mark + Base64Url.EncodeToString(bytes);
        return (new Invitation { Key = KeyOf(code), Role = role, Regions = regions, Name = sealer.Seal(name, StaffJson.Default.String), By = by, Until = time.GetUtcNow() + Lasts }, code);
    }

    /// <summary>Somebody opened the link.</summary>
    public async Task<DeskAnswer> Open(string code, Person person, StaffWriter words, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        // Who left, or may not invite any more, lets nobody in: also by the settings, which no store knows of.
        if (await staff.Invitation(KeyOf(code), cancellation) is not { } invitation || invitation.Until <= now || !await roll.May(invitation.By, Right.Appoint, cancellation))
            return DeskAnswer.Say(words.Say("invitation_gone")) with { Acts = strangers.Tried("invitation.refused", person.Id.ToString()) };
        if (roll.IsOfSettings(person))
            return DeskAnswer.Say(words.Say("invitation_for_others"));
        var name = sealer.Open(invitation.Name, StaffJson.Default.String);
        var told = await drawer.Tell(invitation.By, Right.Appoint, (address, theirs) => Told(address, theirs, person.Id, name, invitation), now, cancellation);
        return DeskAnswer.Say(words.Say("invitation_taken", ("role", words.Of(invitation.Role)))) with
        {
            Preconditions = [new InvitationPrecondition(invitation.Key)],
            Changes =
            [
                new StaffChange.InvitationGone(invitation.Key),
                new StaffChange.Appointed(new StaffMember { Person = person.Id, Role = invitation.Role, Regions = invitation.Regions, Name = invitation.Name, By = invitation.By, Since = now }),
                .. told is null ? Array.Empty<Change>() : [told],
            ],
            Acts = [new DeskAct("staff.join", person.Id.ToString(), $"role {invitation.Role.ToString().ToLowerInvariant()}, invited by {invitation.By}")],
        };
    }

    // Whoever opened the link first is in: if that was somebody else, who invited sees it at once and can end it.
    private static Outgoing.Board Told(string address, StaffWriter words, PersonId person, string name, Invitation invitation) => new()
    {
        Address = address,
        Name = $"staff-{person.Value}",
        Text = words.Say("invitation_used", ("name", name), ("role", words.Of(invitation.Role))),
        Options = [DeskDrawer.Coded(StaffCommand.Word, new Button(StaffCommand.Remove(person), words.Say("staff_remove_now")))],
    };

    private string KeyOf(string code) => sealer.KeyOf("invitation", code).Value;
}
