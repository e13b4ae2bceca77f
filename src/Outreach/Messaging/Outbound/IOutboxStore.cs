namespace Outreach.Messaging.Outbound;

/// <summary>Where messages wait that are to go out.</summary>
public interface IOutboxStore
{
    /// <summary>What is not yet sent, in the order it was decided.</summary>
    Task<IReadOnlyList<OutboxRow>> Unsent(CancellationToken cancellation);
}
