using Microsoft.Extensions.Options;
using Outreach.Broadcasts.Readers;

namespace Outreach.Broadcasts.Dispatch;

/// <summary>
/// Whether a broadcast stood still while its readers were awake, for longer than it may miss its time. Then it asks before it goes on, and
/// what was handed out before waits with it.
/// </summary>
public sealed class Lateness(IBroadcastStore broadcasts, QuietHours quiet, IOptions<BroadcastOptions> options)
{
    private TimeSpan Late => TimeSpan.FromMinutes(options.Value.LateMinutes);

    /// <summary>Whether those of a row stood still for too long.</summary>
    public bool StoodStill(Broadcast broadcast, BroadcastProgress progress, char zone, DateTimeOffset now)
        => new[] { broadcast.StartedAt, progress.LastAt, broadcast.WentOnAt }.Max() is { } last && now - last > Late
            && quiet.WasDayFor(zone, last, now, Late);

    /// <summary>Whether it did for some who could be sent to.</summary>
    /// <param name="broadcast">The broadcast.</param>
    /// <param name="progress">How far it came.</param>
    /// <param name="held">What cannot be sent now, and is known to wait.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Our own stop.</param>
    public async Task<bool> StoodStill(
        Broadcast broadcast,
        BroadcastProgress progress,
        IReadOnlyDictionary<char, string> held,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        foreach (var zone in progress.Zones.Keys.Where(zone => !held.ContainsKey(zone)))
        {
            if (StoodStill(broadcast, progress, zone, now) && (progress.Queued.GetValueOrDefault(zone) > 0
                || (await broadcasts.Recipients(broadcast.Id, zone, progress.Fed.GetValueOrDefault(zone), 1, cancellation)).Count > 0))
                return true;
        }

        return false;
    }
}
