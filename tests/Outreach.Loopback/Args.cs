using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Outreach.Loopback;

/// <summary>The parameters of a request, whether they came as JSON, as a form or in several parts.</summary>
internal readonly record struct Args(JsonElement Body)
{
    public long? Chat => Long("chat_id");

    public string? Text(string name) => Body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public long? Long(string name)
    {
        if (!Body.TryGetProperty(name, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number))
            return number;
        return value.ValueKind == JsonValueKind.String && long.TryParse(value.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) ? number : null;
    }

    public int? Int(string name) => (int?)Long(name);

    public JsonElement? Value(string name)
    {
        if (!Body.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        // In a form, objects come as text.
        return value.ValueKind == JsonValueKind.String && value.GetString() is ['{' or '[', ..] text ? JsonSerializer.Deserialize<JsonElement>(text) : value;
    }

    /// <summary>Reads the body of a request as JSON.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static async Task<ReadOnlyMemory<byte>> Read(HttpRequest request)
    {
        if (request.HasFormContentType)
        {
            var fields = new JsonObject();
            var form = await request.ReadFormAsync();
            foreach (var (name, value) in form)
                fields[name] = value.ToString();
            foreach (var file in form.Files)
                fields[file.Name] = $"attach://{file.FileName}";
            return Encoding.UTF8.GetBytes(fields.ToJsonString());
        }

        using var body = new MemoryStream((int)(request.ContentLength ?? 256));
        await request.Body.CopyToAsync(body);
        return body.Length == 0 ? "{}"u8.ToArray() : body.ToArray();
    }
}
