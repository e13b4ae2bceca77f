using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Sms;

namespace Outreach.Twilio.Sending;

/// <summary>Tells health and the log what keeps SMS from going out until staff mend it: to everybody, or to one country.</summary>
internal sealed class AccountAlarm(ChannelHealth health, ILogger<AccountAlarm> logger)
{
    /// <summary>The name under which the account stands in the channels' health.</summary>
    public const string HealthName = SmsKind.Name + "-account";

    private const string Everywhere = "";

    private readonly ConcurrentDictionary<string, TwilioError> _troubles = new(StringComparer.Ordinal);

    /// <summary>Nothing goes out.</summary>
    public void Raise(TwilioError error) => Raise(Everywhere, error);

    /// <summary>Nothing goes to this country.</summary>
    public void Raise(TwilioError error, string callingCode) => Raise(callingCode, error);

    /// <summary>Something went out again.</summary>
    public void Over() => End(Everywhere);

    /// <summary>Something went to this country.</summary>
    public void Over(Func<string> callingCode)
    {
        if (!_troubles.IsEmpty && callingCode() is { Length: > 0 } country)
            End(country);
    }

    private void Raise(string where, TwilioError error)
    {
        _troubles[where] = error;
        health.Failed(HealthName, error.ToString());
        Log.Alarm(logger, error.Code, error.Meaning);
    }

    private void End(string where)
    {
        if (!_troubles.TryRemove(where, out _))
            return;
        if (_troubles.Values.FirstOrDefault() is { } still)
        {
            health.Failed(HealthName, still.ToString());
            return;
        }

        health.Worked(HealthName);
        Log.AlarmOver(logger);
    }
}
