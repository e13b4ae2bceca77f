using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Outreach.Jobs.Retention;

namespace Outreach.Messaging.Outbound;

/// <summary>
/// Messages that wait and could not leave, such as those of a channel that is off: what they answer is long past. Announcements have an end
/// of their own. What is being sent just now is looked at later.
/// </summary>
internal sealed class UnsentRetention(IOutboxStore outbox, BroadcastEnds ends, IOptions<RetentionOptions> options) : IRetentionClass
{
    public string Name => "outbox";

    public string Kept => $"{options.Value.MessageDays} days after it was to leave (Retention:MessageDays)";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async IAsyncEnumerable<Overdue> Overdue(DateTimeOffset at, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var row in await outbox.Unsent(cancellation))
        {
            if (row is { Broadcast: null, Claimed: false } && options.Value.IsTooOld(row.QueuedAt, at))
                yield return new Overdue(row.Id, 1, [new OutboxChange.Done(row), .. ends.Of(row, SendEnd.Withdrawn)]);
        }
    }
}
