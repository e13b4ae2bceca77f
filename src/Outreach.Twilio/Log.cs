using Microsoft.Extensions.Logging;

namespace Outreach.Twilio;

/// <summary>What this adapter logs: Twilio's ids and codes and our own sentences, never a number, a word or a credential.</summary>
internal static partial class Log
{
    [LoggerMessage(LogLevel.Error, "SMS: nothing goes out before this is mended (code {Code}): {Meaning}")]
    public static partial void Alarm(ILogger logger, int code, string meaning);

    [LoggerMessage(LogLevel.Information, "SMS: goes out again.")]
    public static partial void AlarmOver(ILogger logger);

    [LoggerMessage(
        LogLevel.Warning,
        "SMS: {Calls} calls that name our account had a signature that does not fit; they were refused. "
        + "If they are Twilio's, look at Twilio:PublicUrl and Twilio:AuthToken.")]
    public static partial void Forged(ILogger logger, long calls);

    [LoggerMessage(LogLevel.Warning, "SMS: Twilio took message {Sid}, but its answer cannot be read; the message is not sent again.")]
    public static partial void Unreadable(ILogger logger, string sid);

    [LoggerMessage(LogLevel.Warning, "SMS: what Twilio brings cannot be stored.")]
    public static partial void StoreAway(ILogger logger);

    [LoggerMessage(LogLevel.Information, "SMS: message {Sid} is not from a person's phone; it was passed over.")]
    public static partial void Nobody(ILogger logger, string sid);

    [LoggerMessage(LogLevel.Information, "SMS: the news of message {Sid} is not understood; it was passed over.")]
    public static partial void UnknownNews(ILogger logger, string sid);

    [LoggerMessage(LogLevel.Warning, "SMS: message {Sid} was not delivered (code {Code}): {Meaning}")]
    public static partial void NotDelivered(ILogger logger, string sid, int code, string meaning);
}
