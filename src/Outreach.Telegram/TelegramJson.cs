using System.Text.Json;
using Telegram.Bot;

namespace Outreach.Telegram;

/// <summary>
/// How JSON of the Bot API is read. Anybody can send a message that nests lists in lists (RichMessage, Bot API 10.1). As a whole it is read
/// however
/// deep Telegram may nest it, or one such message would hold up all behind it; taken apart it is only to a depth that the stack bears, and
/// is broken beyond that.
/// </summary>
internal static class TelegramJson
{
    /// <summary>
    /// Reading as a whole needs no stack, but its time grows with size times depth: a megabyte of this depth takes two seconds.
    /// </summary>
    private const int DepthOfWhole = 4096;

    private const int DepthOfParts = 64;

    static TelegramJson()
    {
        Parts = new JsonSerializerOptions(JsonBotAPI.Options) { MaxDepth = DepthOfParts };
        // The library reads every answer with its own options; they can be changed until it has read the first.
        JsonBotAPI.Options.MaxDepth = DepthOfWhole;
    }

    /// <summary>For one update.</summary>
    public static JsonSerializerOptions Parts { get; }

    /// <summary>For the body of a call.</summary>
    public static JsonDocumentOptions Whole { get; } = new() { MaxDepth = DepthOfWhole };
}
