using Outreach.Content;
using Outreach.People;
using Outreach.Staff.Members;

namespace Outreach.Broadcasts;

/// <summary>
/// Who answers for a broadcast: its sender and whoever approved it, as long as they are on the staff with the right to do so.
/// </summary>
public sealed class Answering(StaffRoll roll, CurrentWords words)
{
    /// <summary>By which right one sees how far they come.</summary>
    public const Right See = Right.SeeBroadcasts;

    /// <summary>By which right one sends.</summary>
    public const Right Send = Right.WriteBroadcasts;

    /// <summary>By which right one decides on what others send.</summary>
    public const Right Decide = Right.ApproveBroadcasts;

    /// <summary>Whether somebody may send it: a coordinator of some regions only what stays within them.</summary>
    public static bool MayWrite(StaffMember member, Broadcast broadcast, Regions all)
        => member.Role.May(Send) && Covers(member, broadcast.Audience, all);

    /// <summary>Whether somebody may approve, pause and stop it: a coordinator of some regions only what stays within them.</summary>
    public static bool MayDecide(StaffMember member, Broadcast broadcast, Regions all)
        => member.Role.May(Decide) && Covers(member, broadcast.Audience, all);

    /// <summary>Who answers for it and may not any more, whom nobody let it go on without.</summary>
    public async Task<IReadOnlyList<PersonId>> Gone(Broadcast broadcast, CancellationToken cancellation)
    {
        var gone = new List<PersonId>();
        if (await roll.Find(broadcast.Author, cancellation) is not { } author || !MayWrite(author, broadcast, words.Regions))
            gone.Add(broadcast.Author);
        // Where no second person is needed the sender sends it herself.
        if (broadcast.Approver is { } by && by != broadcast.Author
            && (await roll.Find(by, cancellation) is not { } approver || !MayDecide(approver, broadcast, words.Regions)))
            gone.Add(by);
        return [.. gone.Except(broadcast.GoesOnWithout)];
    }

    /// <summary>Whether somebody may see how far it comes, with the buttons that stop it.</summary>
    public async ValueTask<bool> MayWatch(PersonId person, Broadcast broadcast, CancellationToken cancellation)
        => await roll.Find(person, cancellation) is { } member
            && (MayDecide(member, broadcast, words.Regions) || (person == broadcast.Author && MayWrite(member, broadcast, words.Regions)));

    /// <summary>Everybody who may decide on it.</summary>
    public async Task<IReadOnlyList<PersonId>> Deciders(Broadcast broadcast, CancellationToken cancellation)
        => [.. (await roll.All(cancellation)).Where(one => MayDecide(one.Member, broadcast, words.Regions)).Select(one => one.Person.Id)];

    private static bool Covers(StaffMember member, Audience audience, Regions all)
        => member.IsEverywhere
            || (audience.Regions.Count + audience.Raions.Count > 0
                && audience.Regions.All(member.Leads)
                && audience.Raions
                    .All(raion => all.All.Any(region => member.Leads(region.Id) && region.Raions.Any(one => one.Id == raion))));
}
