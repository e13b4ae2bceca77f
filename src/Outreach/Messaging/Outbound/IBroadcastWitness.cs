using Outreach.Storage;

namespace Outreach.Messaging.Outbound;

/// <summary>
/// Has written down, in the same commit, how a message ended that is sent at most once (<see cref="Ground.IsOnce"/>). Each is asked for
/// all of them, and says nothing of those that are not its own.
/// </summary>
public interface IBroadcastWitness
{
    /// <summary>What is to be written.</summary>
    IEnumerable<Change> Witness(OutboxRow row, SendEnd end, DateTimeOffset at);
}
