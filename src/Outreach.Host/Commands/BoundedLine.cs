using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Outreach.Host.Commands;

/// <summary>Reads what was written on the command socket as one line, and never more than a bound.</summary>
internal static class BoundedLine
{
    /// <summary>A request holds at most a table of lawyers.</summary>
    public const int MostOfRequest = 4 * 1024 * 1024;

    /// <summary>An answer holds at most a long audit log.</summary>
    public const int MostOfAnswer = 64 * 1024 * 1024;

    private const byte End = (byte)'\n';

    /// <summary>Reads to the end of the line, or of the connection.</summary>
    /// <exception cref="JsonException">It was no such thing, broken off, or longer than that.</exception>
    /// <exception cref="IOException">The other side is gone.</exception>
    public static async Task<T?> Read<T>(Stream stream, JsonTypeInfo<T> type, int most, CancellationToken cancellation)
    {
        using var line = new MemoryStream();
        var piece = new byte[32 * 1024];
        int read;
        while ((read = await stream.ReadAsync(piece, cancellation)) > 0)
        {
            var end = piece.AsSpan(0, read).IndexOf(End);
            await line.WriteAsync(piece.AsMemory(0, end < 0 ? read : end), cancellation);
            if (line.Length > most)
                throw new JsonException("The line is too long.");
            if (end >= 0)
                break;
        }

        return JsonSerializer.Deserialize(line.GetBuffer().AsSpan(0, (int)line.Length), type);
    }
}
