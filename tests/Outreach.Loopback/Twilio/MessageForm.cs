using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Outreach.Loopback.Twilio;

/// <summary>Looks through the fields of a message, more strictly than Twilio: what we did not mean to send is an error here.</summary>
internal static partial class MessageForm
{
    private const int Longest = 1600;
    private const int LongestValidity = 36_000;

    private static readonly string[] Known = ["To", "Body", "From", "MessagingServiceSid", "StatusCallback", "ValidityPeriod"];

    /// <summary>What is wrong with it; nothing when all is well.</summary>
    public static ApiAnswer? Objection(IFormCollection form, TwilioLoopbackOptions options)
    {
        if (form.Keys.FirstOrDefault(name => !Known.Contains(name, StringComparer.Ordinal)) is { } unknown)
            return TwilioAnswers.Error(400, 20001, $"Unknown parameter {unknown}");
        if (form.FirstOrDefault(field => field.Value.Count != 1) is { Key: { } repeated })
            return TwilioAnswers.Error(400, 20001, $"Repeated parameter {repeated}");
        return Number(form) ?? Body(form) ?? Sender(form, options) ?? News(form);
    }

    private static ApiAnswer? Number(IFormCollection form)
    {
        if (string.IsNullOrEmpty(form["To"]))
            return TwilioAnswers.Error(400, 21604, "A 'To' phone number is required.");
        return E164().IsMatch(form["To"]!) ? null : TwilioAnswers.Error(400, 21211, $"Invalid 'To' Phone Number: {form["To"]}");
    }

    private static ApiAnswer? Body(IFormCollection form)
    {
        if (string.IsNullOrEmpty(form["Body"]))
            return TwilioAnswers.Error(400, 21602, "Message body is required.");
        return form["Body"].ToString().Length <= Longest ? null : TwilioAnswers.Error(400, 21617, "The concatenated message body exceeds the 1600 character limit");
    }

    private static ApiAnswer? Sender(IFormCollection form, TwilioLoopbackOptions options)
    {
        var (from, service) = (form["From"].ToString(), form["MessagingServiceSid"].ToString());
        if (from.Length > 0 == service.Length > 0)
            return TwilioAnswers.Error(400, 21603, "One of 'From' and 'MessagingServiceSid' is required.");
        if (from.Length > 0 && from != options.Number)
            return TwilioAnswers.Error(400, 21606, $"The From phone number {from} is not a valid, SMS-capable inbound phone number or short code for your account.");
        return service.Length > 0 && service != options.MessagingServiceSid ? TwilioAnswers.Error(400, 21705, "The Messaging Service Sid is invalid.") : null;
    }

    private static ApiAnswer? News(IFormCollection form)
    {
        if (form["StatusCallback"].ToString() is { Length: > 0 } url && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            return TwilioAnswers.Error(400, 21609, "The 'StatusCallback' URL is not a valid URL.");
        if (form["ValidityPeriod"].ToString() is { Length: > 0 } text
            && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= LongestValidity))
        {
            return TwilioAnswers.Error(400, 21624, "Invalid validity period value");
        }

        return null;
    }

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}\z", RegexOptions.CultureInvariant)]
    private static partial Regex E164();
}
