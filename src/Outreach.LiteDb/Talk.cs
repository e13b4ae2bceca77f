using Outreach.Channels;
using Outreach.Safekeeping;

namespace Outreach.LiteDb;

/// <summary>A person's session and what stands in her chat.</summary>
internal sealed record Talk(Sealed? Session, ChatState Chat)
{
    public static Talk None { get; } = new(null, ChatState.Empty);
}
