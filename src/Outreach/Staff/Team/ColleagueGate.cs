using Outreach.Messaging.Outbound;
using Outreach.Staff.Members;

namespace Outreach.Staff.Team;

/// <summary>Lets what is for a colleague leave only while the person is one and may know it, whenever it was written.</summary>
internal sealed class ColleagueGate(StaffRoll roll) : ISendGate
{
    public bool AnswersFor(Ground ground) => ground is Ground.Colleague;

    public async ValueTask<bool> May(OutboxRow row, CancellationToken cancellation)
        => row.Ground is Ground.Colleague colleague && await roll.May(row.Person, (Right)colleague.Right, cancellation);
}
