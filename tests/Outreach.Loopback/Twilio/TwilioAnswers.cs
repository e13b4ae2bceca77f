using System.Globalization;
using System.Text.Json;

namespace Outreach.Loopback.Twilio;

/// <summary>Writes answers as Twilio does.</summary>
internal static class TwilioAnswers
{
    public static ApiAnswer Error(int status, int code, string message) => new(status, ApiAnswer.Json(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("code"u8, code);
        writer.WriteString("message"u8, message);
        writer.WriteString("more_info"u8, $"https://www.twilio.com/docs/errors/{code}");
        writer.WriteNumber("status"u8, status);
        writer.WriteEndObject();
    }));

    public static ApiAnswer Taken(SentSms sms, string account) => new(201, ApiAnswer.Json(writer => Write(writer, sms, account)));

    /// <summary>A page of messages.</summary>
    public static ApiAnswer Listed(IReadOnlyCollection<SentSms> messages, string account) => new(200, ApiAnswer.Json(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("messages"u8);
        foreach (var sms in messages)
            Write(writer, sms, account);
        writer.WriteEndArray();
        writer.WriteNull("next_page_uri"u8);
        writer.WriteNumber("page"u8, 0);
        writer.WriteNumber("page_size"u8, messages.Count);
        writer.WriteString("uri"u8, $"/2010-04-01/Accounts/{account}/Messages.json");
        writer.WriteEndObject();
    }));

    private static void Write(Utf8JsonWriter writer, SentSms sms, string account)
    {
        var at = sms.At.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture);
        writer.WriteStartObject();
        writer.WriteString("account_sid"u8, account);
        writer.WriteString("api_version"u8, "2010-04-01");
        writer.WriteString("body"u8, sms.Body);
        writer.WriteString("date_created"u8, at);
        writer.WriteNull("date_sent"u8);
        writer.WriteString("date_updated"u8, at);
        writer.WriteString("direction"u8, "outbound-api");
        writer.WriteNull("error_code"u8);
        writer.WriteNull("error_message"u8);
        writer.Perhaps("from", sms.Fields.GetValueOrDefault("From"));
        writer.Perhaps("messaging_service_sid", sms.Fields.GetValueOrDefault("MessagingServiceSid"));
        writer.WriteString("num_media"u8, "0");
        writer.WriteString("num_segments"u8, sms.Status == "accepted" ? "0" : Segments(sms.Body).ToString(CultureInfo.InvariantCulture));
        writer.WriteNull("price"u8);
        writer.WriteNull("price_unit"u8);
        writer.WriteString("sid"u8, sms.Sid);
        writer.WriteString("status"u8, sms.Status);
        writer.WriteStartObject("subresource_uris"u8);
        writer.WriteString("media"u8, $"/2010-04-01/Accounts/{account}/Messages/{sms.Sid}/Media.json");
        writer.WriteEndObject();
        writer.WriteString("to"u8, sms.To);
        writer.WriteString("uri"u8, $"/2010-04-01/Accounts/{account}/Messages/{sms.Sid}.json");
        writer.WriteEndObject();
    }

    private static void Perhaps(this Utf8JsonWriter writer, string name, string? value)
    {
        if (value is null)
            writer.WriteNull(name);
        else
            writer.WriteString(name, value);
    }

    // Of seven-bit letters only ASCII is known here: the rest of them counts as sixteen bits.
    private static int Segments(string text)
    {
        const string Escaped = @"^{}\[~]|";
        var wide = text.Any(letter => letter > 0x7E || letter == '`');
        var units = wide ? text.Length : text.Length + text.Count(Escaped.Contains);
        var (alone, chained) = wide ? (70, 67) : (160, 153);
        return units <= alone ? 1 : ((units - 1) / chained) + 1;
    }
}
