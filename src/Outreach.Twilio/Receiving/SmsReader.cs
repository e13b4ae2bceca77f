using System.Text.RegularExpressions;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Messaging.Sms;
using Outreach.People;

namespace Outreach.Twilio.Receiving;

/// <summary>Translates Twilio's call into our own words. Pure; the only place that knows what an incoming SMS looks like there.</summary>
internal static partial class SmsReader
{
    /// <summary>The message in a call; null when it is not from a person's phone.</summary>
    /// <param name="form">What Twilio sent.</param>
    /// <param name="now">Stands for the time of sending, which Twilio does not tell.</param>
    public static InboundMessage? Read(CallForm form, DateTimeOffset now)
        => form["MessageSid"] is { } sid && CallForm.IsSid(sid) && Person(form["From"]) is { } number
            ? new InboundMessage
            {
                Key = $"twilio:{sid}",
                Channel = SmsKind.Name,
                Address = number,
                SentAt = now,
                Reference = sid,
                Content = Content(form),
            }
            : null;

    // Shops and networks write from names and short codes. Who writes from a whole number has a phone that can text,
    // whether the tables know it or not: new ranges are in use before they are in them.
    private static string? Person(string? from)
    {
        if (PhoneNumber.TryParse(from, out var number, out _))
            return number.Value;
        return from is not null && Whole().IsMatch(from) ? from : null;
    }

    private static InboundContent Content(CallForm form)
    {
        var optOut = Type(form["OptOutType"]);
        // The whole message was a word that was entered there as a stop: whichever it was, Twilio carries nothing more to her.
        if (optOut == OptOut.Stop)
            return new InboundContent.Wrote("STOP") { OptOut = optOut };
        var words = SafeText.Clean(form["Body"] ?? "") is var body && string.IsNullOrWhiteSpace(body) ? null : body;
        if (form["MediaContentType0"] is { } media && optOut == OptOut.None)
            return new InboundContent.Showed(Media(media)) { Caption = words };
        if (words is null && optOut == OptOut.None)
            return new InboundContent.Showed(MediaKind.Other);
        return new InboundContent.Wrote(words ?? form["OptOutType"]!) { OptOut = optOut };
    }

    private static OptOut Type(string? type) => type switch
    {
        "STOP" => OptOut.Stop,
        "START" => OptOut.Start,
        "HELP" => OptOut.Help,
        _ => OptOut.None,
    };

    private static MediaKind Media(string? type) => type?.Split('/')[0] switch
    {
        "image" or "video" => MediaKind.Picture,
        "audio" => MediaKind.Voice,
        "text" when type.Contains("vcard", StringComparison.OrdinalIgnoreCase) => MediaKind.Contact,
        _ => MediaKind.Other,
    };

    [GeneratedRegex(@"^\+[1-9][0-9]{7,14}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
