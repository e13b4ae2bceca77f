using Outreach.Safekeeping;

namespace Outreach.Channels;

/// <summary>Is asked before a broadcast's message leaves, and has written down in the same commit how it ended.</summary>
public interface IBroadcastWitness
{
    /// <summary>Whether staff still want it sent.</summary>
    bool May(OutboxRow row);

    /// <summary>What is to be written.</summary>
    IEnumerable<Change> Witness(OutboxRow row, SendEnd end, DateTimeOffset at);
}
