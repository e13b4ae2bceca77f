using Outreach.Messaging.Channels;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Storage;

namespace Outreach.Messaging.Inbound;

/// <summary>
/// What of a message is to be heard. Channels bring a message again when she changed it, and also when somebody only touched it with a
/// reaction; and an album comes as one message a picture.
/// </summary>
public sealed class Hearing(IChatStore chats, ISealer sealer, TimeProvider time)
{
    private const string Purpose = "words";
    private const int Letters = 8;

    /// <summary>
    /// The message as it is to be heard: what she changed says so, and of an album all after the first part are only their words.
    /// Nothing when it tells nothing new: what she did not change, what stood there too long ago, and further pictures.
    /// </summary>
    public async ValueTask<InboundMessage?> Fresh(PersonId person, InboundMessage message, CancellationToken cancellation)
    {
        if (message is { Edit: false, Album: null })
            return message;
        var chat = await chats.Chat(person, cancellation);
        if (message.Edit)
            return IsChanged(chat, message) && Edited(message.Content) is { } edited ? message with { Content = edited } : null;
        return chat.Album != message.Album ? message : Later(message.Content) is { } words ? message with { Content = words } : null;
    }

    /// <summary>What is remembered of her message; null where its channel does not number messages.</summary>
    public ChatChange.Heard? Remembered(PersonId person, InboundMessage message) => message.Reference is not { } reference
        ? null
        : new ChatChange.Heard(person, reference, Earlier(message.SentAt, time.GetUtcNow()))
        {
            Words = Fingerprint(message),
            Album = message.Album,
            Edit = message.Edit,
        };

    /// <summary>A message that tells nothing: it is only remembered.</summary>
    public IReadOnlyList<Change> Passed(InboxRow row, InboundMessage message)
        => [.. new Change?[] { Remembered(row.Person, message), new InboxChange.Handled(row, Outcome.Noted) }.OfType<Change>()];

    /// <summary>
    /// By which her words are known again: keyed, and another for each message, so that who has the store without the key can neither read
    /// them nor confirm a guess nor see that she wrote the same twice.
    /// </summary>
    public string? Fingerprint(InboundMessage message) => Words(message.Content) is { } words
        ? sealer.KeyOf(Purpose, $"{message.Channel}|{message.Address}|{message.Reference}|{words}").Value[..Letters]
        : null;

    // What an earlier version heard cannot be compared: a reaction on it is likelier than an edit.
    private bool IsChanged(ChatState chat, InboundMessage message)
        => chat.Recent.LastOrDefault(known => known.Reference == message.Reference) is { Words: { } before } known
            && time.GetUtcNow() - known.At < ChatMemory.Deletable && before != Fingerprint(message);

    private static InboundContent? Edited(InboundContent content) => content switch
    {
        InboundContent.Wrote wrote => wrote with { Edited = true },
        InboundContent.Showed showed => showed with { Edited = true },
        _ => null,
    };

    private static InboundContent.Wrote? Later(InboundContent content)
        => content is InboundContent.Showed { Caption: { } caption, Forwarded: var forwarded }
            ? new InboundContent.Wrote(caption) { Forwarded = forwarded }
            : null;

    private static string? Words(InboundContent content) => content switch
    {
        InboundContent.Wrote wrote => wrote.Words,
        InboundContent.Showed showed => showed.Caption ?? string.Empty,
        InboundContent.Shared => string.Empty,
        InboundContent.Opened opened => opened.Code is { } code ? $"/start {code}" : "/start",
        _ => null,
    };

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
