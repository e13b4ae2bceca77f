namespace Outreach.Channels;

/// <summary>Deals with a message that was stored: the upper floors decide how.</summary>
public interface IInboundHandler
{
    /// <summary>Deals with it whole, or throws and has changed nothing.</summary>
    Task Handle(InboxRow row, CancellationToken cancellation);
}
