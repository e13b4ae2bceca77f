using Outreach.Messaging.Delivered;
using Outreach.People;

namespace Outreach.Broadcasts.Dispatch;

/// <summary>How the progress changes: pure, so that every store does the same.</summary>
public static class Progressing
{
    /// <summary>STOP within this time after a broadcast counts as an answer to it (INDICATORS B4).</summary>
    public static readonly TimeSpan OptOutWindow = TimeSpan.FromHours(72);

    /// <summary>Recipients were fixed. The store says which of them were new.</summary>
    public static BroadcastProgress After(this BroadcastProgress before, BroadcastChange.Found found, IReadOnlyCollection<Recipient> added)
        => before with
        {
            Looked = found.Looked,
            Eligible = before.Eligible + added.Count,
            Zones = Add(before.Zones, added.CountBy(recipient => recipient.Zone)),
        };

    /// <summary>Recipients were taken.</summary>
    public static BroadcastProgress After(this BroadcastProgress before, BroadcastChange.Fed fed) => before with
    {
        Fed = new Dictionary<char, PersonId>(before.Fed) { [fed.Zone] = fed.Last },
        Queued = Add(before.Queued, [new(fed.Zone, fed.Queued)]),
    };

    /// <summary>A recipient's end is known. The store says it only for one who still waited.</summary>
    public static BroadcastProgress After(this BroadcastProgress before, BroadcastChange.Ended ended) => before with
    {
        Queued = ended.WasQueued ? Add(before.Queued, [new(ended.Recipient.Zone, -1)]) : before.Queued,
        Ends = Add(before.Ends, [new(ended.State, 1)]),
        SentBy = ended.State == RecipientState.Sent ? Add(before.SentBy, [new(ended.Channel, 1)]) : before.SentBy,
        LastAt = ended.At,
    };

    /// <summary>Whoever was not taken yet is withdrawn.</summary>
    public static BroadcastProgress After(this BroadcastProgress before, BroadcastChange.Withdrawn withdrawn) => before with
    {
        Ends = Add(before.Ends, [new(RecipientState.Withdrawn, before.Left - before.Underway)]),
        LastAt = withdrawn.At,
    };

    /// <summary>A paid message came further.</summary>
    public static BroadcastProgress After(this BroadcastProgress progress, Delivery? before, Delivery after)
        => progress with { Paid = (before is { Day: not null } ? progress.Paid.Without(before) : progress.Paid).With(after) };

    /// <summary>A recipient wrote STOP in time.</summary>
    public static BroadcastProgress WithOptOut(this BroadcastProgress before) => before with { OptOuts = before.OptOuts + 1 };

    private static Dictionary<TKey, int> Add<TKey>(IReadOnlyDictionary<TKey, int> counts, IEnumerable<KeyValuePair<TKey, int>> more)
        where TKey : notnull
    {
        var added = new Dictionary<TKey, int>(counts);
        foreach (var (key, count) in more)
        {
            added[key] = added.GetValueOrDefault(key) + count;
        }

        return added;
    }
}
