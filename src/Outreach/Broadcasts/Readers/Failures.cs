using Microsoft.Extensions.Options;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Sms;

namespace Outreach.Broadcasts.Readers;

/// <summary>
/// When a broadcast should rest by itself: too much fails, the account of a channel is in trouble, the month's SMS are used up.
/// </summary>
public sealed class Failures(IOptions<BroadcastOptions> options, ChannelTroubles troubles, KnownChannels channels, SmsBudget budget)
{
    /// <summary>So few say nothing.</summary>
    public const int FewestSendings = 50;

    /// <summary>What failed for a reason that is not the reader's: who blocked us or wrote STOP is no failure.</summary>
    public static (int Failed, int All) Count(BroadcastProgress progress)
    {
        var failed = progress[RecipientState.Refused] + progress[RecipientState.Unknown];
        return (failed, failed + progress[RecipientState.Sent]);
    }

    /// <summary>The rows of recipients that cannot be sent to now, and the sentence of staff.yaml that says why.</summary>
    public async Task<IReadOnlyDictionary<char, string>> Held(BroadcastProgress progress, CancellationToken cancellation)
    {
        var held = new Dictionary<char, string>();
        var inTrouble = troubles.Now.Select(trouble => channels.Of(trouble.Channel)).ToList();
        var isMetered = channels.All.Any(can => can.Metered);
        var spent = isMetered && progress.Zones.Keys.Any(ReaderZones.IsPaid) && await budget.IsSpent(cancellation);
        foreach (var zone in progress.Zones.Keys)
        {
            if (inTrouble.Any(channel => ReaderZones.Serves(channel, zone)))
                held[zone] = "broadcast_pause_account";
            else if (ReaderZones.IsPaid(zone) && spent)
                held[zone] = "broadcast_pause_money";
        }

        return held;
    }

    /// <summary>Why it should rest: the key of a sentence of staff.yaml; null when it need not.</summary>
    /// <param name="broadcast">The broadcast.</param>
    /// <param name="progress">How far it came.</param>
    /// <param name="held">What cannot be sent now. Where somebody said go on although she was told so, the others are sent to.</param>
    public string? Why(Broadcast broadcast, BroadcastProgress progress, IReadOnlyDictionary<char, string> held)
    {
        var (failed, all) = Count(progress);
        (failed, all) = (failed - broadcast.Forgiven.Failed, all - broadcast.Forgiven.All);
        if (all >= FewestSendings && failed * 100 > options.Value.FailurePercent * all)
            return "broadcast_pause_failures";
        return held.Values.FirstOrDefault(why => !broadcast.GoesOnDespite.Contains(why));
    }
}
