using Microsoft.Extensions.Options;
using Outreach.Channels;
using Outreach.Channels.Sms;

namespace Outreach.Broadcasts;

/// <summary>When a broadcast should rest by itself: too much fails, the account is in trouble, the month's SMS are used up.</summary>
public sealed class Failures(IOptions<BroadcastOptions> options, ChannelHealth health, KnownChannels channels, SmsBudget budget)
{
    /// <summary>So few say nothing.</summary>
    public const int FewestSendings = 50;

    /// <summary>What failed for a reason that is not the reader's: who blocked us or wrote STOP is no failure.</summary>
    public static (int Failed, int All) Count(BroadcastProgress progress)
    {
        var failed = progress[RecipientState.Refused] + progress[RecipientState.Unknown];
        return (failed, failed + progress[RecipientState.Sent]);
    }

    /// <summary>Why it should rest: the key of a sentence of staff.yaml; nothing when it need not.</summary>
    public async Task<string?> Why(Broadcast broadcast, BroadcastProgress progress, CancellationToken cancellation)
    {
        var (failed, all) = Count(progress);
        (failed, all) = (failed - broadcast.Forgiven.Failed, all - broadcast.Forgiven.All);
        if (all >= FewestSendings && failed * 100 > options.Value.FailurePercent * all)
            return "broadcast_pause_failures";
        if (Trouble() is not null)
            return "broadcast_pause_account";
        return channels.Of(SmsKind.Name).Metered && progress.Zones.Keys.Any(char.IsUpper) && await budget.IsSpent(cancellation) ? "broadcast_pause_money" : null;
    }

    /// <summary>What is wrong with a channel's account; nothing while all is well.</summary>
    public string? Trouble() => health.Reports.Where(report => report.Key.EndsWith("-account", StringComparison.Ordinal)).Select(report => report.Value.Trouble).FirstOrDefault(trouble => trouble is not null);
}
