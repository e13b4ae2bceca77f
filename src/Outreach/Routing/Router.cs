using Outreach.Channels;
using Outreach.Consultations;
using Outreach.Flows;
using Outreach.Safekeeping;
using Outreach.Staff.Desk;

namespace Outreach.Routing;

/// <summary>Who should have this message? Staff's commands are the desk's, words in a consultation are the lawyer's; everybody else, and staff as people, talk with the flows.</summary>
internal sealed class Router(ISealer sealer, Hearing hearing, StaffDesk desk, ChatTalk chats, FlowRunner flows, Outbox outbox, Apology apology) : IInboundHandler
{
    public async Task Handle(InboxRow row, CancellationToken cancellation)
    {
        var came = sealer.Open(row.Message, ChannelsJson.Default.InboundMessage);
        if (await hearing.Fresh(row.Person, came, cancellation) is not { } message)
            await outbox.Commit(hearing.Passed(row, came), cancellation);
        else if (await desk.Handle(row, message, cancellation) is { } also && await chats.Carry(row, message, also, cancellation) is { } left)
            await flows.Run(row, message, left, cancellation);
    }

    public Task<IReadOnlyList<Change>> Apologize(InboxRow row, CancellationToken cancellation) => apology.For(row, cancellation);
}
