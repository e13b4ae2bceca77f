using Outreach.Messaging.Outbound;
using Outreach.Storage;

namespace Outreach.Tests.Fakes;

/// <summary>Stands for the broadcasts: has every end written down.</summary>
internal sealed class NotingWitness : IBroadcastWitness
{
    public bool Breaks { get; set; }

    public IEnumerable<Change> Witness(OutboxRow row, SendEnd end, DateTimeOffset at)
        => Breaks ? throw new InvalidOperationException("A defect of the witness.") : [new Witnessed(row.Id, end)];
}
