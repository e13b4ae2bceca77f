using Outreach.Messaging.Inbound;

namespace Outreach.Messaging.Handlers;

/// <summary>
/// Deals with messages of one sort, such as the commands of staff. Each folder that has one registers it with its place in the order in
/// which they are asked; the first to whom a message belongs deals with it whole.
/// </summary>
public interface IConversationHandler
{
    /// <summary>Deals with a message if it belongs here: all that follows is then written, or it throws and has changed nothing.</summary>
    /// <param name="row">The message as it is kept.</param>
    /// <param name="message">What it says.</param>
    /// <param name="along">What those who were asked before want written with the answer.</param>
    /// <param name="cancellation">Stops the deciding, not the writing.</param>
    Task<Handling> TryHandle(InboxRow row, InboundMessage message, WrittenAlong along, CancellationToken cancellation);
}
