using Outreach.Safekeeping;

namespace Outreach.Channels;

/// <summary>Asks for broadcasts' messages whether they may still go, and says what is written with their end. For all others it has nothing to say.</summary>
internal sealed class BroadcastEnds(IEnumerable<IBroadcastWitness> witnesses, TimeProvider time)
{
    private readonly IReadOnlyList<IBroadcastWitness> _witnesses = [.. witnesses];

    /// <summary>Whether staff still want it sent.</summary>
    public bool May(OutboxRow row) => row.Broadcast is null || _witnesses.All(witness => witness.May(row));

    /// <summary>What is written together with the row's end.</summary>
    public IEnumerable<Change> Of(OutboxRow row, SendEnd end)
        => row.Broadcast is null ? [] : _witnesses.SelectMany(witness => witness.Witness(row, end, time.GetUtcNow()));
}
