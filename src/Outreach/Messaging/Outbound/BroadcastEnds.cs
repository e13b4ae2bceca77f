using Outreach.Storage;

namespace Outreach.Messaging.Outbound;

/// <summary>Says what is written with the end of a message that is sent at most once. For all others it has nothing to say.</summary>
internal sealed class BroadcastEnds(IEnumerable<IBroadcastWitness> witnesses, TimeProvider time)
{
    private readonly IReadOnlyList<IBroadcastWitness> _witnesses = [.. witnesses];

    /// <summary>What is written together with the row's end.</summary>
    public IEnumerable<Change> Of(OutboxRow row, SendEnd end)
        => row.Ground.IsOnce ? _witnesses.SelectMany(witness => witness.Witness(row, end, time.GetUtcNow())) : [];
}
