using Outreach.People;
using Outreach.Privacy;
using Outreach.Storage;

namespace Outreach.Messaging.Inbound;

/// <summary>The door: what comes in is stored here once, and only then is the provider told so.</summary>
public sealed class Inbox(IInboxStore store, ISealer sealer, PersonQueues lanes, MessagingMetrics traffic, TimeProvider time)
{
    private readonly Lock _gate = new();
    private Task _last = Task.CompletedTask;

    /// <summary>Stores a message and puts it into its person's lane. When this returns, it cannot be lost.</summary>
    /// <returns>False when it had been here before.</returns>
    /// <exception cref="StoreUnavailableException">It could not be stored: the provider must keep it.</exception>
    public async Task<bool> Receive(InboundMessage message, CancellationToken cancellation)
    {
        var arrival = new Arrival(
            message.Key,
            message.Channel,
            sealer.KeyOf(message.Channel, message.Address),
            sealer.Seal(message.Address, MessagingJson.Default.String),
            Newcomer.Token(),
            time.GetUtcNow(),
            sealer.Seal(message, MessagingJson.Default.InboundMessage))
        {
            Country = Country(message.Address),
        };
        Task<bool> kept;
        lock (_gate)
            _last = kept = Keep(_last, store.Receive(arrival, cancellation), message.Channel);
        return await kept;
    }

    // Chats have no numbers, and reading one costs more than all the rest here.
    private static string? Country(string address)
        => address.StartsWith('+') && PhoneNumber.TryParse(address, out var number, out _) ? number.Country : null;

    // Whoever was stored first comes first into the lane, however the waiting tasks are woken.
    private async Task<bool> Keep(Task before, Task<InboxRow?> storing, string channel)
    {
        using var step = MessagingMetrics.Receiving(channel);
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var row = await storing;
        if (row is null)
        {
            traffic.ReceivedAgain(channel);
            return false;
        }

        traffic.Received(row, step);
        lanes.Add(step is null ? row : row with { Trace = step.Id });
        return true;
    }
}
