using Outreach.Messaging.Inbound;
using Outreach.Storage;

namespace Outreach.Messaging.Handlers;

/// <summary>Deals with a message that was stored: the upper floors decide how.</summary>
public interface IInboundHandler
{
    /// <summary>Deals with it whole, or throws and has changed nothing.</summary>
    Task Handle(InboxRow row, CancellationToken cancellation);

    /// <summary>What is written down together with a message's end when it could not be dealt with: an apology to its sender.</summary>
    Task<IReadOnlyList<Change>> Apologize(InboxRow row, CancellationToken cancellation);
}
