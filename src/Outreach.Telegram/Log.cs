using Microsoft.Extensions.Logging;

namespace Outreach.Telegram;

/// <summary>What this adapter logs: numbers of updates and our own sentences, never an address, a word or the token.</summary>
internal static partial class Log
{
    [LoggerMessage(LogLevel.Information, "Telegram: asking for updates.")]
    public static partial void Polling(ILogger logger);

    [LoggerMessage(LogLevel.Information, "Telegram: the webhook is set.")]
    public static partial void WebhookSet(ILogger logger);

    [LoggerMessage(LogLevel.Information, "Telegram: works again.")]
    public static partial void WorksAgain(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "Telegram: updates are numbered anew; they are followed there, and nothing is lost.")]
    public static partial void NumberedAnew(ILogger logger);

    [LoggerMessage(LogLevel.Debug, "Telegram: stopped ({Cause}).")]
    public static partial void Stopped(ILogger logger, string cause);

    [LoggerMessage(LogLevel.Warning, "Telegram: {Trouble} Tried again after a pause.")]
    public static partial void Trouble(ILogger logger, string trouble);

    [LoggerMessage(
        LogLevel.Warning,
        "Telegram: update {Update} could not be read; its sender is answered as if it were something unknown.")]
    public static partial void Broken(ILogger logger, int update);

    [LoggerMessage(LogLevel.Warning, "Telegram: something without a number stood among the updates; it was passed over.")]
    public static partial void NoUpdate(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "Telegram: the staff group has become a supergroup. Set Telegram:StaffGroupId to {Group} and start " +
        "anew: until then /invite is not read there.")]
    public static partial void StaffGroupMoved(ILogger logger, long group);

    [LoggerMessage(LogLevel.Warning, "Telegram: a call to the webhook was not JSON; it was refused.")]
    public static partial void NotJson(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "Telegram: the bot's {Part} for {Language} could not be set: {Trouble}")]
    public static partial void ProfileTrouble(ILogger logger, string part, string language, string trouble);

    [LoggerMessage(LogLevel.Information, "Telegram: the bot's {Part} for {Language}: set.")]
    public static partial void ProfileSet(ILogger logger, string part, string language);
}
