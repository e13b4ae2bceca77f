using Outreach.Storage;

namespace Outreach.Messaging.Channels;

/// <summary>What can change about a channel's trouble.</summary>
public abstract record ChannelTroubleChange : Change
{
    private ChannelTroubleChange()
    {
    }

    /// <summary>It began, is another one now, or lasts longer.</summary>
    public sealed record Began(ChannelTrouble Trouble) : ChannelTroubleChange;

    /// <summary>Something went out again.</summary>
    public sealed record Ended(string Channel, string Part) : ChannelTroubleChange;
}
