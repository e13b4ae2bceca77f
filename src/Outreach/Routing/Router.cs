using Outreach.Channels;
using Outreach.Flows;
using Outreach.Safekeeping;

namespace Outreach.Routing;

/// <summary>Who should have this message? So far everybody talks with the flows.</summary>
internal sealed class Router(ISealer sealer, FlowRunner flows, Apology apology) : IInboundHandler
{
    public Task Handle(InboxRow row, CancellationToken cancellation)
        => flows.Run(row, sealer.Open(row.Message, ChannelsJson.Default.InboundMessage), cancellation);

    public Task<IReadOnlyList<Change>> Apologize(InboxRow row, CancellationToken cancellation) => apology.For(row, cancellation);
}
