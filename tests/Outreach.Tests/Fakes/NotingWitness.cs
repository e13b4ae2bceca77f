using Outreach.Channels;
using Outreach.Safekeeping;

namespace Outreach.Tests.Fakes;

/// <summary>Stands for the broadcasts: lets all go until it is told otherwise, and has every end written down.</summary>
internal sealed class NotingWitness : IBroadcastWitness
{
    public bool Allows { get; set; } = true;

    public bool Breaks { get; set; }

    public bool May(OutboxRow row) => Allows;

    public IEnumerable<Change> Witness(OutboxRow row, SendEnd end, DateTimeOffset at)
        => Breaks ? throw new InvalidOperationException("A defect of the witness.") : [new Witnessed(row.Id, end)];
}
