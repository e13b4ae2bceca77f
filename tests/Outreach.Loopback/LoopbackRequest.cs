using System.Text.Json;

namespace Outreach.Loopback;

/// <summary>A request as it came.</summary>
/// <param name="Number">Ascending from 1.</param>
/// <param name="At">Since the server began.</param>
/// <param name="Method">Such as sendMessage.</param>
/// <param name="Bytes">The body as JSON.</param>
public sealed record LoopbackRequest(long Number, TimeSpan At, string Method, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The body.</summary>
    public JsonElement Body => JsonSerializer.Deserialize<JsonElement>(Bytes.Span);

    /// <summary>The HTTP status of the answer; 0 as long as there is none, or when the connection was cut.</summary>
    public int Status { get; internal set; }

    /// <summary>The answer as it was written; empty as long as there is none.</summary>
    public ReadOnlyMemory<byte> Answer { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Number} {Method} {System.Text.Encoding.UTF8.GetString(Bytes.Span)} -> {Status}";
}
