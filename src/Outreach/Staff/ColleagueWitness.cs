using Outreach.Channels;

namespace Outreach.Staff;

/// <summary>Lets what is for a colleague leave only while she is one and has the right to know it, whenever it was written.</summary>
internal sealed class ColleagueWitness(StaffRoll roll) : ISendWitness
{
    public async ValueTask<bool> May(OutboxRow row, CancellationToken cancellation) => row.Colleague is not { } right || await roll.May(row.Person, (Right)right, cancellation);
}
