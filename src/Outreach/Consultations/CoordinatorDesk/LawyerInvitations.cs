using Outreach.Consultations.Actions;
using Outreach.Consultations.Scheduling;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;
using Outreach.Staff.Team;

namespace Outreach.Consultations.CoordinatorDesk;

/// <summary>Brings the lawyer of a card in: she is invited by the name on it, and the card becomes hers by itself when she comes.</summary>
public sealed class LawyerInvitations(LawyerVerbs verbs, LawyerText text, TeamVerbs team, InvitationLinks links, StaffActions actions)
{
    /// <summary>Whether who asks may invite at all.</summary>
    public static bool May(DeskCall call) => call.Member.Role.May(Right.Appoint);

    /// <summary>Invites her, where that is needed and allowed.</summary>
    /// <param name="call">The call.</param>
    /// <param name="card">Her card.</param>
    /// <param name="isNew">The card is made with it.</param>
    /// <param name="cancellation">Our own stop.</param>
    /// <returns>What that came to; null where nothing is to be done. And what to say.</returns>
    public async Task<(Ruling<string>? Invited, string Notice)> For(DeskCall call, Lawyer card, bool isNew, CancellationToken cancellation)
    {
        var name = text.Name(card);
        var here = (await verbs.WithoutCard(cancellation))
            .Where(member => member.Name is { } known && string.Equals(text.Open(known), name, StringComparison.OrdinalIgnoreCase));
        if (here.Any())
            return (null, call.Words.Say("lawyer_added_linked"));
        if (!May(call))
            return (null, call.Words.Say("lawyer_added_alone"));
        var invited = await actions.Decide(team.Invite, call.Who, new TeamVerbs.Place(Role.Lawyer, [], name), cancellation);
        return invited switch
        {
            Decision<string>(var code) => (invited, string.Join(
                "\n\n",
                call.Words.Say(isNew ? "lawyer_added" : "lawyer_invited"),
                call.Words.Say(
                    "invite_link",
                    ("name", name),
                    ("role", call.Words.Of(Role.Lawyer)),
                    ("link", await links.Of(call.Person.Channel, code, cancellation))))),
            Refusal<string> { Why: { } why } => (invited, call.Words.Say(why)),
            _ => (invited, call.Words.Say("lawyer_added_alone")),
        };
    }
}
