using Outreach.Storage;

namespace Outreach.Messaging.Outbound;

/// <summary>Has written down how a broadcast's message ended, in the same commit.</summary>
public interface IBroadcastWitness
{
    /// <summary>What is to be written.</summary>
    IEnumerable<Change> Witness(OutboxRow row, SendEnd end, DateTimeOffset at);
}
