using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Outreach.Loopback;

/// <summary>An answer of the Bot API, ready to be written.</summary>
internal sealed record ApiAnswer(int Status, ReadOnlyMemory<byte> Body)
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static readonly ApiAnswer True = Ok(writer => writer.WriteBooleanValue(true));

    public static ApiAnswer Ok(Action<Utf8JsonWriter> result) => new(200, Json(writer =>
    {
        writer.WriteStartObject();
        writer.WriteBoolean("ok"u8, true);
        writer.WritePropertyName("result"u8);
        result(writer);
        writer.WriteEndObject();
    }));

    public static ApiAnswer Bad(string description) => Error(400, $"Bad Request: {description}");

    public static ApiAnswer TooMany(int retryAfter) => Error(429, $"Too Many Requests: retry after {retryAfter}", retryAfter);

    /// <summary>The group has become a supergroup of another number.</summary>
    public static ApiAnswer Moved(long to) => new(400, Json(writer =>
    {
        writer.WriteStartObject();
        writer.WriteBoolean("ok"u8, false);
        writer.WriteNumber("error_code"u8, 400);
        writer.WriteString("description"u8, "Bad Request: group chat was upgraded to a supergroup chat"u8);
        writer.WriteStartObject("parameters"u8);
        writer.WriteNumber("migrate_to_chat_id"u8, to);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }));

    public static ApiAnswer Error(int code, string description, int? retryAfter = null) => new(code, Json(writer =>
    {
        writer.WriteStartObject();
        writer.WriteBoolean("ok"u8, false);
        writer.WriteNumber("error_code"u8, code);
        writer.WriteString("description"u8, description);
        if (retryAfter is { } seconds)
        {
            writer.WriteStartObject("parameters"u8);
            writer.WriteNumber("retry_after"u8, seconds);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }));

    public static ReadOnlyMemory<byte> Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Plain))
            write(writer);
        return buffer.WrittenMemory;
    }
}
