using Outreach.People;

namespace Outreach.Messaging.Channels;

/// <summary>What stands in people's chats.</summary>
public interface IChatStore
{
    /// <summary>What we know of the person's chat.</summary>
    ValueTask<ChatState> Chat(PersonId person, CancellationToken cancellation);
}
