namespace Outreach.Messaging.Outbound;

/// <summary>
/// Is asked right before a message leaves whether it still may: one gate for each kind of ground, by the folder whose ground it is. A
/// message for whose ground no gate answers does not leave.
/// </summary>
public interface ISendGate
{
    /// <summary>Whether it is this gate that is to be asked.</summary>
    bool AnswersFor(Ground ground);

    /// <summary>Whether the message may leave now.</summary>
    ValueTask<bool> May(OutboxRow row, CancellationToken cancellation);

    /// <summary>When a message that may leave may be sent; most may go at any hour.</summary>
    SendWindow Window(OutboxRow row) => default;
}
