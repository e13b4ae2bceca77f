using Outreach.Campaigns;
using Outreach.Messaging.Channels;

namespace Outreach.Broadcasts.Readers;

/// <summary>
/// On which days readers will get a broadcast, as far as can be said before: each by her own clock, no faster than her channel goes.
/// </summary>
public sealed class Timetable(QuietHours quiet, KnownChannels channels, CampaignClock clock)
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(14);

    /// <summary>Counts it.</summary>
    /// <param name="readers">Readers by channel and row.</param>
    /// <param name="from">When it begins.</param>
    /// <param name="notAfter">From when on it is too late; null = never.</param>
    public Plan Of(IReadOnlyDictionary<(string Channel, char Zone), int> readers, DateTimeOffset from, DateTimeOffset? notAfter)
    {
        var days = new SortedDictionary<DateOnly, int>();
        var tooLate = 0;
        foreach (var channel in readers.GroupBy(row => row.Key.Channel))
        {
            var left = channel.ToDictionary(row => row.Key.Zone, row => row.Value);
            var atOnce = channels.Of(channel.Key).PerSecond * Step.TotalSeconds;
            for (var at = from; at < from + Farthest && !(notAfter <= at) && left.Values.Any(count => count > 0); at += Step)
            {
                var sent = Serve(left, atOnce, at);
                var day = DateOnly.FromDateTime(clock.Local(at).DateTime);
                if (sent > 0)
                    days[day] = days.GetValueOrDefault(day) + sent;
            }

            tooLate += left.Values.Sum();
        }

        var elsewhere = readers.Where(row => !ReaderZones.IsHome(row.Key.Zone))
            .GroupBy(row => quiet.NextDay(row.Key.Zone, from)).OrderBy(group => group.Key)
            .Select(group => (group.Key, group.Sum(row => row.Value)));
        return new Plan(days, tooLate, [.. elsewhere]);
    }

    // Those who are awake share what goes in a quarter of an hour; whoever needs less leaves the rest to the others.
    private int Serve(Dictionary<char, int> left, double atOnce, DateTimeOffset at)
    {
        var (sent, awake) = (0, left.Where(row => row.Value > 0 && quiet.IsDay(row.Key, at)).OrderBy(row => row.Value).ToList());
        for (var place = 0; place < awake.Count; place++)
        {
            var share = Math.Min(awake[place].Value, Math.Ceiling((atOnce - sent) / (awake.Count - place)));
            left[awake[place].Key] -= (int)share;
            sent += (int)share;
        }

        return sent;
    }

    /// <summary>What comes of it.</summary>
    /// <param name="Days">Readers by the campaign's day.</param>
    /// <param name="TooLate">Those for whom it would be too late.</param>
    /// <param name="Elsewhere">Those who live by another clock, by when it is day for them.</param>
    public sealed record Plan(
        IReadOnlyDictionary<DateOnly, int> Days, int TooLate, IReadOnlyList<(DateTimeOffset From, int Count)> Elsewhere);
}
