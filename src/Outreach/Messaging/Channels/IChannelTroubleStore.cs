namespace Outreach.Messaging.Channels;

/// <summary>Where it is kept which channels are in trouble.</summary>
public interface IChannelTroubleStore
{
    /// <summary>All that began and did not end, also what may be tried again by now. At hand in memory.</summary>
    IReadOnlyList<ChannelTrouble> Troubles { get; }
}
