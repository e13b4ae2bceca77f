namespace Outreach.Twilio;

/// <summary>The settings of the SMS channel, section <c>Twilio</c>. Without account and token the channel is off.</summary>
public sealed class TwilioOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Twilio";

    /// <summary>The account's id: AC and 32 hexadecimal digits.</summary>
    public string? AccountSid { get; set; }

    /// <summary>The account's primary token. It opens the account, and Twilio signs its calls with it.</summary>
    public string? AuthToken { get; set; }

    /// <summary>The sender: a number of ours such as +15005550006, a short code, or up to 11 letters.</summary>
    public string? From { get; set; }

    /// <summary>Instead of a sender, the id of a Messaging Service that chooses one: MG and 32 hexadecimal digits.</summary>
    public string? MessagingServiceSid { get; set; }

    /// <summary>Where the API stands: scheme, host and port.</summary>
    public string ApiUrl { get; set; } = "https://api.twilio.com";

    /// <summary>The outside address of this program, perhaps with a path: signatures are computed over it.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>Whether people can answer. Where they cannot, nothing is sent that asks.</summary>
    public bool CanReceive { get; set; } = true;

    /// <summary>How long Twilio may try to deliver a message, 1 to 600 minutes. Later it is thrown away.</summary>
    public int ValidityMinutes { get; set; } = 240;

    /// <summary>
    /// Messages a second that are handed to Twilio. What goes faster than its sender can waits there, where STOP no longer reaches it.
    /// </summary>
    public double MessagesPerSecond { get; set; } = 1;

    /// <summary>What one segment costs, by the first digits of the number: 996, 7, 77. The longest that fits counts.</summary>
    public Dictionary<string, decimal> Prices { get; set; } = [];

    /// <summary>In which currency, as three letters.</summary>
    public string Currency { get; set; } = "USD";

    internal bool HasPublicUrl => !string.IsNullOrWhiteSpace(PublicUrl);

    /// <summary>The outside address of one of our doors; null when there is none.</summary>
    internal string? Outside(string path) => HasPublicUrl ? PublicUrl!.Trim().TrimEnd('/') + path : null;

    /// <summary>What so many segments to this number cost; null where no price is known.</summary>
    internal decimal? Cost(string number, int segments)
    {
        var digits = number.AsSpan().TrimStart('+');
        for (var length = digits.Length; length > 0; length--)
        {
            if (Prices.TryGetValue(digits[..length].ToString(), out var price))
                return price * segments;
        }

        return null;
    }
}
