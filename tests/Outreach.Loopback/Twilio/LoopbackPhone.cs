namespace Outreach.Loopback.Twilio;

/// <summary>Somebody's phone: what came to it, and what she writes.</summary>
public sealed class LoopbackPhone
{
    private const string SmsPath = "/webhooks/twilio/sms";

    private readonly Lock _lock = new();
    private readonly List<SentSms> _inbox = [];
    private readonly LoopbackTwilio _twilio;

    internal LoopbackPhone(LoopbackTwilio twilio, string number) => (_twilio, Number) = (twilio, number);

    public string Number { get; }

    /// <summary>What came, in its order.</summary>
    public IReadOnlyList<SentSms> Inbox
    {
        get
        {
            lock (_lock)
                return [.. _inbox];
        }
    }

    /// <summary>The words of what came.</summary>
    public IReadOnlyList<string> Texts => [.. Inbox.Select(sms => sms.Body)];

    /// <summary>The newest that came.</summary>
    public string? Last => Inbox is [.., var last] ? last.Body : null;

    /// <summary>She writes.</summary>
    /// <returns>How the program answered, after all retries.</returns>
    public Task<HookCall> Text(string words) => _twilio.Bring(SmsPath, Fields(words));

    /// <summary>A call as Twilio makes it when she writes; changed, it can be any other.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields(string words, int media = 0)
    {
        var sid = _twilio.NextSid();
        var optOut = _twilio.OptOuts.Hear(Number, words);
        List<KeyValuePair<string, string>> fields =
        [
            new("ToCountry", "US"), new("ToState", ""), new("SmsMessageSid", sid), new("NumMedia", $"{media}"), new("ToCity", ""), new("FromZip", ""),
            new("SmsSid", sid), new("FromState", ""), new("SmsStatus", "received"), new("FromCity", ""), new("Body", words), new("FromCountry", "KG"),
            new("To", _twilio.Options.Number), new("ToZip", ""), new("NumSegments", "1"), new("MessageSid", sid), new("AccountSid", _twilio.Options.AccountSid),
            new("From", Number), new("ApiVersion", "2010-04-01"),
        ];
        if (optOut is not null)
            fields.Add(new("OptOutType", optOut));
        return fields;
    }

    internal void Receive(SentSms sms)
    {
        lock (_lock)
            _inbox.Add(sms);
    }
}
