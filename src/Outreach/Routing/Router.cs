using Microsoft.Extensions.Logging;
using Outreach.Flows.Running;
using Outreach.Messaging;
using Outreach.Messaging.Handlers;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Privacy;
using Outreach.Storage;

namespace Outreach.Routing;

/// <summary>Who should have this message? Those who deal with messages are asked in their order, until one takes it.</summary>
internal sealed class Router(
    ISealer sealer, Hearing hearing, IEnumerable<PlacedHandler> handlers, Outbox outbox, Apology apology, ILogger<Router> log)
    : IInboundHandler
{
    private const int Tries = 8;

    private readonly IReadOnlyList<IConversationHandler> _handlers = InOrder([.. handlers]);

    public async Task Handle(InboxRow row, CancellationToken cancellation)
    {
        var came = sealer.Open(row.Message, MessagingJson.Default.InboundMessage);
        if (await hearing.Fresh(row.Person, came, cancellation) is { } message)
            await AskUntilKept(row, message, cancellation);
        else
            await outbox.Commit(hearing.Passed(row, came), cancellation);
    }

    public Task<IReadOnlyList<Change>> Apologize(InboxRow row, CancellationToken cancellation) => apology.For(row, cancellation);

    private async Task AskUntilKept(InboxRow row, InboundMessage message, CancellationToken cancellation)
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            if (await Ask(row, message, cancellation) is not Handling.DecidedAnew)
                return;
            Log.DecidedAnew(log, row.Id, attempt);
        }

        throw new InvalidOperationException($"What a message was decided on changed {Tries} times meanwhile.");
    }

    private async Task<Handling> Ask(InboxRow row, InboundMessage message, CancellationToken cancellation)
    {
        var along = WrittenAlong.Nothing;
        foreach (var handler in _handlers)
        {
            var handling = await handler.TryHandle(row, message, along, cancellation);
            if (handling is not Handling.Passed passed)
                return handling;
            along = along.And(passed.Along);
        }

        throw new InvalidOperationException("Nobody deals with a message like this.");
    }

    private static IReadOnlyList<IConversationHandler> InOrder(IReadOnlyList<PlacedHandler> handlers)
    {
        foreach (var same in handlers.GroupBy(placed => placed.Place).Where(same => same.Count() > 1))
        {
            var names = string.Join(" and ", same.Select(placed => placed.Handler.GetType().Name));
            throw new InvalidOperationException($"{names} have the same place {same.Key}: nobody knows who is asked first.");
        }

        return [.. handlers.OrderBy(placed => placed.Place).Select(placed => placed.Handler)];
    }
}
