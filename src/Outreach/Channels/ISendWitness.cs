namespace Outreach.Channels;

/// <summary>Is asked right before a message leaves whether it still may.</summary>
public interface ISendWitness
{
    /// <summary>Whether what the message says still holds.</summary>
    ValueTask<bool> May(OutboxRow row, CancellationToken cancellation);
}
