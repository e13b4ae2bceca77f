using System.Globalization;
using System.Net;
using static Outreach.Twilio.Sending.TwilioErrorKind;

namespace Outreach.Twilio.Sending;

/// <summary>The error codes that matter for SMS, of answers and of status callbacks. Each row's page at Twilio is its source.</summary>
internal static class TwilioErrors
{
    /// <summary>Every code we know.</summary>
    public static readonly IReadOnlyList<TwilioError> All =
    [
        new(20003, Account, "Twilio does not let us in: see that Twilio:AccountSid and Twilio:AuthToken are those of the console, and " +
            "that the account is not suspended."),
        new(20005, Account, "The account is not active: look at Twilio's console."),
        new(20008, Account, "These are test credentials: take the live ones into Twilio:AccountSid and Twilio:AuthToken."),
        new(20404, Account, "Twilio knows no such account: look at Twilio:AccountSid and Twilio:ApiUrl."),
        new(20429, Wait, "Too many requests at once.", PageRead: true),
        new(20500, Retry, "Twilio has an internal error."),
        new(20503, Retry, "Twilio is overloaded."),
        new(21211, NumberDead, "There is no such number."),
        new(
            21212,
            Country,
            "The sender may not be used for this destination: look at Twilio:From and at what the country allows.",
            PageRead: true),
        new(21214, NumberDead, "This number cannot be reached."),
        new(21217, NumberDead, "There is no such number."),
        new(
            21408,
            Country,
            "The account may not send to this country: open it in Twilio's console under Messaging, Settings, Geo permissions."),
        new(21601, Account, "The sender cannot send SMS: put a number that can into Twilio:From."),
        new(21602, Refused, "The text is missing."),
        new(21603, Account, "The sender is missing: set Twilio:From or Twilio:MessagingServiceSid."),
        new(21604, Refused, "The number is missing."),
        new(21606, Account, "The sender is not a number of this account: look at Twilio:From."),
        new(21609, Account, "Twilio does not take the address for its news: look at Twilio:PublicUrl."),
        new(21610, OptedOut, "She wrote STOP to this sender.", PageRead: true),
        new(21611, Wait, "More waits at this sender than it can send in hours.", PageRead: true),
        new(21612, NumberDead, "This sender cannot reach this number.", PageRead: true),
        new(21614, NumberDead, "It is no mobile number."),
        new(21617, Refused, "The text is longer than 1600 letters."),
        new(21635, NumberDead, "It is a fixed line."),
        new(
            21657,
            Country,
            "The sender's name is not allowed for this destination: register it, or take a number into Twilio:From.",
            PageRead: true),
        new(21659, Account, "The sender is not one of Twilio's: look at Twilio:From."),
        new(21660, Account, "The sender belongs to another account: look at Twilio:From and Twilio:AccountSid."),
        new(21703, Account, "The Messaging Service has no sender: add one in Twilio's console."),
        new(21704, Account, "The Messaging Service has no sender that is ready: look at it in Twilio's console."),
        new(21705, Account, "There is no such Messaging Service: look at Twilio:MessagingServiceSid."),
        new(30001, Account, "Too much waits at Twilio and is thrown away: wait, and lower Twilio:MessagesPerSecond."),
        new(30002, Account, "The account was suspended while messages waited: look at Twilio's console."),
        new(30003, Away, "The phone cannot be reached: switched off, or without a network.", PageRead: true),
        new(30004, Away, "The network blocked it, or the phone takes none."),
        new(30005, NumberDead, "The network knows no such phone."),
        new(30006, NumberDead, "It is a fixed line, or its network cannot be reached.", PageRead: true),
        new(30007, Refused, "A network took it for spam: change the text."),
        new(30008, Away, "The network does not say why."),
        new(30009, Away, "A part of it was lost on the way."),
        new(30036, Away, "It could not be delivered in time and was thrown away."),
        new(60728, Wait, "More within an hour than the account may send.", PageRead: true),
        new(63017, Wait, "More within a second than the sender may send.", PageRead: true),
        new(
            63038,
            Account,
            "The account has sent as many messages as it may within 24 hours: wait, or ask Twilio for more.",
            PageRead: true),
    ];

    private static readonly Dictionary<int, TwilioError> ByCode = All.ToDictionary(error => error.Code);

    /// <summary>What a code means; null when we do not know it.</summary>
    public static TwilioError? Find(int code) => ByCode.GetValueOrDefault(code);

    /// <summary>What a refusal means; where the code is unknown or missing, the status decides.</summary>
    public static TwilioError Of(HttpStatusCode status, int? code)
        => (code is { } number ? Find(number) : null) ?? (int)status switch
        {
            401 or 403 => Find(20003)!,
            404 => Find(20404)!,
            429 => Find(20429)!,
            408 or < 400 or >= 500 => new TwilioError(code ?? 0, Retry, string.Create(
                CultureInfo.InvariantCulture,
                $"Twilio answers {(int)status}: it is in trouble, or Twilio:ApiUrl leads elsewhere.")),
            _ => new TwilioError(
                code ?? 0,
                Refused,
                string.Create(CultureInfo.InvariantCulture, $"Twilio refuses it with {(int)status} and code {code ?? 0}.")),
        };
}
