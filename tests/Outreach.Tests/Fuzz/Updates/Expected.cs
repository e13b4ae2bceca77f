using System.Globalization;
using System.Text.Json;

namespace Outreach.Tests.Fuzz.Updates;

/// <summary>What must become of an update, read without any of the program's own reading.</summary>
/// <param name="Number">Its number; nothing when it has none that can be read.</param>
/// <param name="Address">The person who must be heard; nothing when it is not for us, or too damaged to say whose it is.</param>
internal sealed record Expected(int? Number, string? Address)
{
    private const long TelegramItself = 777_000;

    private static readonly string[] Hers =
    [
        "text", "caption", "photo", "voice", "audio", "video_note", "video", "animation", "document", "sticker", "location", "venue", "contact", "dice", "game", "story", "poll",
        "checklist", "invoice", "rich_message", "paid_media", "live_photo", "forward_origin", "media_group_id", "via_bot",
    ];

    public static Expected Of(Json update)
    {
        // What the generators wrote as one piece is taken apart, so that §0 in it is seen too.
        var whole = Apart(update);
        var number = whole.Find("update_id")?.Number() is { } id and >= int.MinValue and < int.MaxValue ? (int?)id : null;
        return new Expected(number, number is null ? null : Whose(whole)?.ToString(CultureInfo.InvariantCulture));
    }

    private static long? Whose(Json update)
    {
        if (update.Find("message") is { } message && Writer(message) is { } writer)
            return writer;
        if (update.Find("edited_message") is { } edited && edited.Find("location") is null or Json.Raw { Written: "null" } && Writer(edited) is { } editor)
            return editor;
        return update.Find("callback_query") is { } press ? Presser(press) : null;
    }

    // A message that holds nothing of hers is news of the chat, or too damaged to say what it was: both may be silence.
    private static long? Writer(Json message) => Hers.All(name => message.Find(name) is null or Json.Raw { Written: "null" }) ? null : message.Find("from") is null or Json.Raw { Written: "null" } || NoBot(message.Find("from")!) ? Private(message.Find("chat")) : null;

    private static long? Presser(Json press)
    {
        if (press.Find("from") is not { } from || !NoBot(from) || from.Find("id")?.Number() is not { } sender)
            return null;
        return press.Find("message") is null or Json.Raw { Written: "null" } ? sender : Private(press.Find("message")!.Find("chat"));
    }

    // Telegram's own account is nobody who could be answered.
    private static bool NoBot(Json from) => from is Json.Fields && from.Find("is_bot")?.Is("true") != true && from.Find("id")?.Number() != TelegramItself;

    private static long? Private(Json? chat) => chat?.Find("type")?.Is("\"private\"") == true ? chat.Find("id")?.Number() : null;

    private static Json Apart(Json json)
    {
        switch (json)
        {
            case Json.Raw { Written: ['{', ..] written }:
                using (var parsed = JsonDocument.Parse(written, new JsonDocumentOptions { MaxDepth = 10_000 }))
                    return new Json.Fields([.. parsed.RootElement.EnumerateObject().Select(field => (Name(field), Apart(field.Value.GetRawText())))]);
            case Json.Fields fields:
                return new Json.Fields([.. fields.All.Select(field => (field.Name, Apart(field.Value)))]);
            default:
                return json;
        }
    }

    private static string Name(JsonProperty field)
    {
        try
        {
            return field.Name;
        }
        catch (InvalidOperationException)
        {
            // Half a character: nobody is expected behind it.
            return "";
        }
    }
}
