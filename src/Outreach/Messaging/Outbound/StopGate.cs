using Outreach.People;

namespace Outreach.Messaging.Outbound;

/// <summary>
/// STOP is STOP, whoever decided to write and when: asked right before each sending. The confirmation of STOP itself and
/// help that was called for may go all the same (<see cref="OutboxRow.EvenIfStopped"/>).
/// </summary>
internal sealed class StopGate(IPeopleStore people)
{
    /// <summary>Whether it may leave.</summary>
    /// <exception cref="Storage.StoreUnavailableException">Nobody can say now.</exception>
    public async ValueTask<bool> May(OutboxRow row, CancellationToken cancellation)
        => row.EvenIfStopped || await people.Find(row.Person, cancellation) is { Standing: ContactStatus.Open };
}
