using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Sms;

namespace Outreach.Twilio.Sending;

/// <summary>
/// Tells health, the log and every worker what keeps SMS from going out until staff mend it: to everybody, or to one country.
/// </summary>
internal sealed class AccountAlarm(ChannelHealth health, ChannelTroubles troubles, TimeProvider time, ILogger<AccountAlarm> logger)
{
    /// <summary>The name under which the account stands in the channels' health.</summary>
    public static readonly string HealthName = ChannelTrouble.HealthName(SmsKind.Name);

    private const string Everywhere = "";

    private readonly DateTimeOffset _start = time.GetUtcNow();
    private readonly ConcurrentDictionary<string, string> _raised = new(StringComparer.Ordinal);

    /// <summary>
    /// How long nothing goes out, as some worker found; null when nothing is known of any trouble. After a start one message tries at once:
    /// perhaps it was mended by what was set anew.
    /// </summary>
    public TimeSpan? Rest => troubles.Whole(SmsKind.Name) is not { } whole ? null
        : whole.Until - SendBackoff.OfAccount <= _start ? TimeSpan.Zero
        : whole.Until - time.GetUtcNow();

    /// <summary>Nothing goes out.</summary>
    public Task Raise(TwilioError error) => Raise(Everywhere, error);

    /// <summary>Nothing goes to this country.</summary>
    public Task Raise(TwilioError error, string callingCode) => Raise(callingCode, error);

    /// <summary>Something went out again.</summary>
    public ValueTask Over() => End(Everywhere);

    /// <summary>Something went to this country.</summary>
    public ValueTask Over(Func<string> callingCode)
        => (!_raised.IsEmpty || troubles.HasAny(SmsKind.Name)) && callingCode() is { Length: > 0 } country
            ? End(country)
            : ValueTask.CompletedTask;

    private async Task Raise(string where, TwilioError error)
    {
        _raised[where] = error.ToString();
        health.Failed(HealthName, error.ToString());
        Log.Alarm(logger, error.Code, error.Meaning);
        // Whoever hangs up has told it all the same.
        await troubles.Began(SmsKind.Name, where, error.ToString(), SendBackoff.OfAccount, CancellationToken.None);
    }

    private async ValueTask End(string where)
    {
        var wasOurs = _raised.TryRemove(where, out _);
        if (!await troubles.Ended(SmsKind.Name, where, CancellationToken.None) && !wasOurs)
            return;
        if ((_raised.Values.FirstOrDefault() ?? troubles.Now.FirstOrDefault(one => one.Channel == SmsKind.Name)?.What) is { } still)
        {
            health.Failed(HealthName, still);
            return;
        }

        health.Worked(HealthName);
        Log.AlarmOver(logger);
    }
}
