namespace Outreach.Channels;

/// <summary>What each channel can do, by its kind.</summary>
public sealed class KnownChannels(IEnumerable<IChannel> channels)
{
    private readonly Dictionary<string, ChannelAbilities> _abilities = channels.ToDictionary(channel => channel.Kind, channel => channel.Abilities, StringComparer.Ordinal);

    /// <summary>What a channel can do; one that is off now can do the least.</summary>
    public ChannelAbilities Of(string kind) => _abilities.GetValueOrDefault(kind) ?? new ChannelAbilities();

    /// <summary>Whether there is such a channel now.</summary>
    public bool IsOn(string kind) => _abilities.ContainsKey(kind);
}
