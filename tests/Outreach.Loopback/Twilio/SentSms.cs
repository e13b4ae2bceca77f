namespace Outreach.Loopback.Twilio;

/// <summary>An SMS that Twilio took.</summary>
/// <param name="Sid">Its id.</param>
/// <param name="To">To whom.</param>
/// <param name="Body">The words.</param>
/// <param name="Fields">All fields as they came.</param>
/// <param name="Status">What the answer said of it.</param>
public sealed record SentSms(string Sid, string To, string Body, IReadOnlyDictionary<string, string> Fields, string Status)
{
    /// <summary>When it was taken.</summary>
    public DateTimeOffset At { get; init; }
}
