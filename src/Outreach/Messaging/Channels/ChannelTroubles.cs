using Outreach.Storage;

namespace Outreach.Messaging.Channels;

/// <summary>
/// Which channels are in trouble, whoever noticed it: who sends and who goes round among broadcasts may be other workers, and each of them
/// may have just started. Written down when it changes, not at every message.
/// </summary>
public sealed class ChannelTroubles(IStore store, IChannelTroubleStore kept, TimeProvider time)
{
    /// <summary>What holds up messages now.</summary>
    public IReadOnlyList<ChannelTrouble> Now => kept.Troubles is [] ? [] : [.. kept.Troubles.Where(one => one.Until > time.GetUtcNow())];

    /// <summary>What keeps a channel from sending anything, also when it may be tried again by now; null when nothing does.</summary>
    public ChannelTrouble? Whole(string channel) => Find(channel, string.Empty);

    /// <summary>Whether any part of a channel is in trouble, also one that may be tried again by now.</summary>
    public bool HasAny(string channel) => kept.Troubles.Any(one => one.Channel == channel);

    /// <summary>It began, or still lasts.</summary>
    /// <param name="channel">The channel's kind.</param>
    /// <param name="part">Empty where nothing goes out; else the only part to which nothing goes.</param>
    /// <param name="what">What is wrong and how to mend it; no address, no words.</param>
    /// <param name="rest">How long nobody tries.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task Began(string channel, string part, string what, TimeSpan rest, CancellationToken cancellation)
    {
        var (now, known) = (time.GetUtcNow(), Find(channel, part));
        // Many that were on their way hear the same at once.
        if (known is not null && known.What == what && known.Until - now > rest / 2)
            return;
        var since = known is not null && known.What == what ? known.Since : now;
        await Write(new ChannelTroubleChange.Began(new ChannelTrouble(channel, part, what, since, now + rest)), cancellation);
    }

    /// <summary>Something went out.</summary>
    /// <returns>Whether that ended any trouble that was written down.</returns>
    public async ValueTask<bool> Ended(string channel, string part, CancellationToken cancellation)
    {
        if (Find(channel, part) is null)
            return false;
        await Write(new ChannelTroubleChange.Ended(channel, part), cancellation);
        return true;
    }

    private ChannelTrouble? Find(string channel, string part)
        => kept.Troubles.FirstOrDefault(one => one.Channel == channel && one.Part == part);

    // Who sends must learn what became of the message, not of this: the store tells its own trouble, and the next message writes it.
    private async Task Write(ChannelTroubleChange change, CancellationToken cancellation)
    {
        try
        {
            await store.Commit([change], cancellation);
        }
        catch (StoreUnavailableException)
        {
            // This worker knows it by itself until then.
        }
    }
}
