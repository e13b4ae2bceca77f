using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Outreach.Telegram.Reading;

/// <summary>
/// The words of a message with headings, lists and tables (core.telegram.org/bots/api#richmessage): they are words as any others.
/// </summary>
internal static class RichWords
{
    private static readonly HashSet<string> Spoken = new(StringComparer.Ordinal)
    {
        "text", "array", "summary", "caption", "credit", "label", "alternative_text", "expression", "blocks", "items", "cells", "json",
    };

    /// <summary>All of them, a part a line.</summary>
    public static string Of(RichMessage message)
    {
        var parts = new List<string>();
        Gather(JsonSerializer.SerializeToElement(message, JsonBotAPI.Options), parts);
        return string.Join('\n', parts).Trim();
    }

    private static void Gather(JsonElement json, List<string> parts)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                parts.Add(json.GetString()!);
                break;
            case JsonValueKind.Array when json.EnumerateArray().Any(part => part.ValueKind == JsonValueKind.String):
                parts.Add(string.Concat(json.EnumerateArray().Select(Line)));
                break;
            case JsonValueKind.Array:
                foreach (var part in json.EnumerateArray())
                    Gather(part, parts);
                break;
            case JsonValueKind.Object:
                foreach (var field in json.EnumerateObject().Where(field => Spoken.Contains(field.Name)))
                    Gather(field.Value, parts);
                break;
        }
    }

    // Bold and plain parts of one sentence stand in one list: taken apart, its words would be torn.
    private static string Line(JsonElement json)
    {
        var parts = new List<string>();
        Gather(json, parts);
        return string.Join(' ', parts);
    }
}
