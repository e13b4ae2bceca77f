using Outreach.Messaging;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Commands;
using Outreach.Staff.Members;

namespace Outreach.Hotline.Actions;

/// <summary>Colleagues by the names by which they call each other.</summary>
public sealed class Colleagues(StaffRoll roll, ISealer sealer)
{
    /// <summary>Everybody else who has a right and can be written to.</summary>
    public async ValueTask<IReadOnlyList<StaffMember>> Others(PersonId me, Right right, CancellationToken cancellation) =>
    [
        .. (await roll.All(cancellation))
            .Where(one => one.Person.Id != me && one.Member.Role.May(right) && one.Person.Standing == ContactStatus.Open)
            .Select(one => one.Member),
    ];

    /// <summary>The name of a colleague; the role's where the settings name the colleague, and a dash for who is none any more.</summary>
    public async ValueTask<string> Name(PersonId person, StaffWriter say, CancellationToken cancellation)
        => await roll.Find(person, cancellation) is { } member ? Name(member, say) : "–";

    /// <summary>The same of somebody who is one.</summary>
    public string Name(StaffMember member, StaffWriter say)
        => member.Name is { } name ? sealer.Open(name, MessagingJson.Default.String) : say.Of(member.Role);
}
