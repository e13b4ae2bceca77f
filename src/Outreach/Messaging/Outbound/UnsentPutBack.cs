using Outreach.Storage;

namespace Outreach.Messaging.Outbound;

/// <summary>
/// What waited to be sent when a copy was made may have gone since: it is in doubt, as after a crash in the middle of a sending.
/// </summary>
internal sealed class UnsentPutBack(IOutboxStore store) : IPutBack
{
    public async Task<PutBack> See(DateTimeOffset now, CancellationToken cancellation)
    {
        var rows = (await store.Unsent(cancellation)).Where(row => !row.Claimed).ToList();
        return new PutBack(
            [.. rows.Select(row => new OutboxChange.SendStarted(row))],
            rows.Count == 0 ? null
                : $"Messages that waited to be sent: {rows.Count}. They may have gone since: replies and reminders go once more, " +
                    "announcements and words of colleagues do not.");
    }
}
