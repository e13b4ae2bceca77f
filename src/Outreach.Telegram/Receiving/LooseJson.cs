using System.Text.Json;

namespace Outreach.Telegram.Receiving;

/// <summary>
/// Looks into JSON that may be anything: what is missing, null, of another kind or not even text is not found, and nothing throws.
/// </summary>
internal static class LooseJson
{
    /// <summary>The value of a field; of two with one name the last.</summary>
    public static JsonElement? Field(this JsonElement? json, string name)
    {
        if (json is not { ValueKind: JsonValueKind.Object } fields)
            return null;
        JsonElement? found = null;
        foreach (var field in fields.EnumerateObject())
        {
            if (IsNamed(field, name))
                found = field.Value;
        }

        return found is { ValueKind: JsonValueKind.Null } ? null : found;
    }

    public static long? Number(this JsonElement? json)
        => json is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    public static string? Text(this JsonElement? json)
    {
        try
        {
            return json is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a character: no text.
            return null;
        }
    }

    private static bool IsNamed(JsonProperty field, string name)
    {
        try
        {
            return field.NameEquals(name);
        }
        catch (InvalidOperationException)
        {
            // Half a character: no name of ours.
            return false;
        }
    }
}
