using Outreach.Messaging;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Members;

namespace Outreach.Hotline.Actions;

/// <summary>
/// What colleagues are called who may be on duty. An administrator of the settings has no name here, and no place in the rota.
/// </summary>
public sealed class DutyNames(StaffRoll roll, ISealer sealer)
{
    /// <summary>Everybody who may answer people and has a name.</summary>
    public async ValueTask<IReadOnlyDictionary<PersonId, string>> All(CancellationToken cancellation)
        => (await roll.All(cancellation))
            .Where(static one => one.Member.Role.May(Right.AnswerPeople) && one.Member.Name is not null)
            .ToDictionary(static one => one.Person.Id, one => sealer.Open(one.Member.Name!.Value, MessagingJson.Default.String));
}
