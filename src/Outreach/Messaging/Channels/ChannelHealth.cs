using System.Collections.Concurrent;

namespace Outreach.Messaging.Channels;

/// <summary>How each channel fares: what last worked, what last failed. Read by /health/ready and by staff.</summary>
public sealed class ChannelHealth(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, ChannelReport> _reports = new();

    /// <summary>Every channel that has done or tried something.</summary>
    public IReadOnlyDictionary<string, ChannelReport> Reports => _reports;

    /// <summary>Something went through.</summary>
    public void Worked(string channel)
        => _reports.AddOrUpdate(
            channel,
            static (_, now) => new ChannelReport { LastSuccess = now },
            static (_, report, now) => report with { LastSuccess = now, Trouble = null },
            time.GetUtcNow());

    /// <summary>Something did not.</summary>
    /// <param name="channel">The channel's kind.</param>
    /// <param name="trouble">What is wrong and how to mend it; no address, no words.</param>
    public void Failed(string channel, string trouble)
        => _reports.AddOrUpdate(
            channel,
            static (_, at) => new ChannelReport { LastFailure = at.Now, LastError = at.Trouble, Trouble = at.Trouble },
            static (_, report, at) => report with { LastFailure = at.Now, LastError = at.Trouble, Trouble = at.Trouble },
            (Now: time.GetUtcNow(), Trouble: trouble));

    /// <summary>A message came whose sender cannot be answered: it is counted, and kept nowhere.</summary>
    public void PassedOver(string channel)
        => _reports.AddOrUpdate(
            channel,
            static _ => new ChannelReport { PassedOver = 1 },
            static (_, report) => report with { PassedOver = report.PassedOver + 1 });

    /// <summary>
    /// Somebody called in our provider's name and could not prove it: counted, and no trouble, for any stranger can do it.
    /// </summary>
    public void TurnedAway(string channel)
        => _reports.AddOrUpdate(
            channel,
            static _ => new ChannelReport { TurnedAway = 1 },
            static (_, report) => report with { TurnedAway = report.TurnedAway + 1 });
}
