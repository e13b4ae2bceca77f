using Outreach.People;
using Outreach.Privacy;

namespace Outreach.Staff.Commands;

/// <summary>Where it is kept what a staff member is in the middle of.</summary>
public interface IDeskStore
{
    /// <summary>Her desk, sealed; null when she has done nothing yet.</summary>
    ValueTask<Sealed?> Desk(PersonId person, CancellationToken cancellation);

    /// <summary>Everybody's who is or was on the staff.</summary>
    IAsyncEnumerable<(PersonId Person, Sealed Desk)> Desks(CancellationToken cancellation);
}
