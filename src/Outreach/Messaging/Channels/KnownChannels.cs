namespace Outreach.Messaging.Channels;

/// <summary>What each channel can do, by its kind.</summary>
public sealed class KnownChannels(IEnumerable<IChannel> channels)
{
    // Short words without buttons can be read anywhere.
    private static readonly ChannelAbilities Least = new() { Segmented = true };

    private readonly Dictionary<string, ChannelAbilities> _abilities = channels.ToDictionary(
        channel => channel.Kind,
        channel => channel.Abilities,
        StringComparer.Ordinal);

    /// <summary>What a channel can do; one that is off now can do the least.</summary>
    public ChannelAbilities Of(string kind) => _abilities.GetValueOrDefault(kind) ?? Least;

    /// <summary>What the channels can do that are on.</summary>
    public IReadOnlyCollection<ChannelAbilities> All => _abilities.Values;

    /// <summary>Whether there is such a channel now.</summary>
    public bool IsOn(string kind) => _abilities.ContainsKey(kind);
}
