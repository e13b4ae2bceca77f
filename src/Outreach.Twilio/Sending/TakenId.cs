using System.Text.Json;
using Outreach.Twilio.Receiving;

namespace Outreach.Twilio.Sending;

/// <summary>Finds the id of a message in an answer that Twilio's package cannot read, even in one that broke off.</summary>
internal static class TakenId
{
    /// <summary>The id; null when none came.</summary>
    public static string? In(ReadOnlySpan<byte> answer)
    {
        var reader = new Utf8JsonReader(answer, isFinalBlock: false, state: default);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("sid"u8))
                    return Value(ref reader);
            }

            return null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // Not JSON, or a text that is no Unicode.
            return null;
        }
    }

    private static string? Value(ref Utf8JsonReader reader)
        => reader.Read() && reader.TokenType == JsonTokenType.String && reader.GetString() is { } sid && CallForm.IsSid(sid) ? sid : null;
}
