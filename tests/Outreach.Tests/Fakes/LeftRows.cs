using Outreach.Messaging.Outbound;

namespace Outreach.Tests.Fakes;

/// <summary>An outbox as an earlier run left it.</summary>
internal sealed class LeftRows(params IReadOnlyList<OutboxRow> rows) : IOutboxStore
{
    public Task<IReadOnlyList<OutboxRow>> Unsent(CancellationToken cancellation) => Task.FromResult(rows);
}
