using System.Text.Json;

namespace Outreach.Loopback;

/// <summary>Photos and voices that Telegram keeps: by the beginning of a file_id it is known what it names, as with Telegram's own.</summary>
internal static class KnownFiles
{
    public const string Photo = "photo";
    public const string Voice = "voice";
    public const string Document = "document";
    public const string Film = "video";

    /// <summary>Whether it can be sent again by its name.</summary>
    public static bool IsOne(string kind) => kind is Photo or Voice or Document or Film;

    /// <summary>The name of a voice that the bot brought in a message.</summary>
    public static string Brought(int message) => $"AwACbrought{message}";

    private static readonly (string Begin, string Kind, string Name)[] Kinds =
        [("AgAC", Photo, "Photo"), ("AwAC", Voice, "VoiceNote"), ("BQAC", Document, "Document"), ("BAAC", Film, "Video"), ("CAAC", "sticker", "Sticker")];

    /// <summary>What Telegram says of a file_id that is to be sent as this; nothing when it takes it.</summary>
    public static string? Refusal(string file, string kind)
    {
        var known = Array.Find(Kinds, one => file.StartsWith(one.Begin, StringComparison.Ordinal));
        if (known.Begin is null)
            return "wrong remote file identifier specified: Wrong padding in the string";
        return known.Kind == kind ? null : $"can't use file of type {known.Name} as {Array.Find(Kinds, one => one.Kind == kind).Name}";
    }

    /// <summary>The field of a message: a photo in its two sizes, the small one first, or a voice.</summary>
    public static void File(this Utf8JsonWriter writer, string kind, string file)
    {
        writer.WritePropertyName(kind);
        writer.WriteRawValue(Json(kind, file));
    }

    /// <summary>What stands in a message's field of this kind.</summary>
    public static string Json(string kind, string file) => kind switch
    {
        Photo => $$"""[{"file_id":"{{file}}-s","file_unique_id":"AQAD0","file_size":1500,"width":90,"height":67},{"file_id":"{{file}}","file_unique_id":"AQAD1","file_size":90000,"width":1280,"height":953}]""",
        Film => $$"""{"duration":3,"width":640,"height":480,"mime_type":"video/mp4","file_id":"{{file}}","file_unique_id":"AgAD2","file_size":90000}""",
        Document => $$"""{"file_name":"dogovor.pdf","mime_type":"application/pdf","file_id":"{{file}}","file_unique_id":"AgAD3","file_size":90000}""",
        _ => $$"""{"duration":3,"mime_type":"audio/ogg","file_id":"{{file}}","file_unique_id":"AgAD1","file_size":9000}""",
    };
}
