namespace Outreach.Staff.Members;

/// <summary>Who may do what.</summary>
public static class Rights
{
    private static readonly Dictionary<Role, Right[]> Of = new()
    {
        [Role.Administrator] = Enum.GetValues<Right>(),
        [Role.Coordinator] =
        [
            Right.BeStaff, Right.SeeStaff, Right.SeeCounts, Right.SeeBroadcasts, Right.WriteBroadcasts, Right.ApproveBroadcasts,
            Right.LeadConsultations, Right.AnswerPeople, Right.LeadHotline, Right.WriteEvents, Right.ApproveEvents,
        ],
        [Role.Lawyer] = [Right.BeStaff, Right.GiveConsultations],
        [Role.Operator] = [Right.BeStaff, Right.AnswerPeople],
        [Role.Editor] = [Right.BeStaff, Right.SeeCounts, Right.SeeBroadcasts, Right.WriteBroadcasts, Right.TendContent],
        [Role.Observer] = [Right.BeStaff, Right.SeeCounts, Right.SeeBroadcasts],
    };

    /// <summary>Whether somebody in this role may do it.</summary>
    public static bool May(this Role role, Right right) => Of[role].Contains(right);
}
