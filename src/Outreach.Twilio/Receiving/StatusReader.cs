using System.Globalization;
using Outreach.Messaging.Delivered;
using Outreach.Messaging.Sms;
using Outreach.Twilio.Sending;

namespace Outreach.Twilio.Receiving;

/// <summary>Translates what Twilio tells of a message of ours. Pure.</summary>
internal static class StatusReader
{
    /// <summary>The news in a call; null when there is no message or no state that we know: Twilio may invent more.</summary>
    public static DeliveryNews? Read(CallForm form, DateTimeOffset now)
        => form["MessageSid"] is { } sid && CallForm.IsSid(sid) && State(form["MessageStatus"]) is { } state
            ? new DeliveryNews(SmsKind.Name, sid, state, Code(form), now) { Meaning = Meaning(Code(form)) }
            : null;

    /// <summary>Twilio's error code, if there is one.</summary>
    public static int? Code(CallForm form)
        => int.TryParse(form["ErrorCode"], NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code > 0 ? code : null;

    /// <summary>The state of this name.</summary>
    public static DeliveryState? State(string? status) => status switch
    {
        "accepted" or "scheduled" => DeliveryState.Accepted,
        "queued" => DeliveryState.Queued,
        "sending" => DeliveryState.Sending,
        "sent" => DeliveryState.Sent,
        "delivered" or "read" => DeliveryState.Delivered,
        "undelivered" => DeliveryState.Undelivered,
        "failed" or "canceled" => DeliveryState.Failed,
        _ => null,
    };

    /// <summary>What a code says about the person.</summary>
    private static DeliveryMeaning Meaning(int? code) => (code is { } number ? TwilioErrors.Find(number)?.Kind : null) switch
    {
        TwilioErrorKind.NumberDead => DeliveryMeaning.NumberDead,
        TwilioErrorKind.OptedOut => DeliveryMeaning.OptedOut,
        _ => DeliveryMeaning.None,
    };
}
