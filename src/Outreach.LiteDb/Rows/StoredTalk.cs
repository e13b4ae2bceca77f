using Outreach.Messaging.Channels;
using Outreach.Privacy;

namespace Outreach.LiteDb.Rows;

/// <summary>A person's session, what stands in her chat and, if she is on the staff, her desk.</summary>
internal sealed record StoredTalk(Sealed? Session, Sealed? Desk, ChatState Chat)
{
    public static StoredTalk None { get; } = new(null, null, ChatState.Empty);
}
