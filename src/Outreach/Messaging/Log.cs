using Microsoft.Extensions.Logging;

namespace Outreach.Messaging;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "Message {InboxId} of person {PersonId} came by {Channel}")]
    public static partial void Came(ILogger log, long inboxId, long personId, string channel);

    [LoggerMessage(Level = LogLevel.Debug, Message = "A message came by {Channel} that is known already")]
    public static partial void CameAgain(ILogger log, string channel);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Message {InboxId} is dealt with")]
    public static partial void DealtWith(ILogger log, long inboxId);

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {InboxId} is given up. It is kept as a dead letter")]
    public static partial void GivenUp(ILogger log, long inboxId);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Sending {OutboxId} to person {PersonId} by {Channel}: {Result}")]
    public static partial void Tried(ILogger log, long outboxId, long personId, string channel, string result);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} messages waited in the inbox; they are dealt with now")]
    public static partial void TakenUpAgain(ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} messages waited in the outbox; they are sent now")]
    public static partial void SendingAgain(ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {InboxId} could not be dealt with, attempt {Attempt}: {Failure} at {Place}")]
    public static partial void HandlingFailed(ILogger log, long inboxId, int attempt, string failure, string place);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Message {InboxId} is given up without an apology to its sender: {Failure} at {Place}")]
    public static partial void NoApology(ILogger log, long inboxId, string failure, string place);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store is away while {Id} waits: {Trouble}")]
    public static partial void StoreAway(ILogger log, long id, string trouble);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Sending {OutboxId} by {Channel} failed, attempt {Attempt}, the next in {Seconds} s: {Why}")]
    public static partial void SendFailed(ILogger log, long outboxId, string channel, int attempt, double seconds, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Channel} asks to wait {Seconds} s")]
    public static partial void Throttled(ILogger log, string channel, double seconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "Person {PersonId} cannot be reached by {Channel}: {Why}")]
    public static partial void Unreachable(ILogger log, long personId, string channel, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Channel} will never take sending {OutboxId}, which is kept for staff: {Why}")]
    public static partial void Refused(ILogger log, string channel, long outboxId, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Channel} will never take sending {OutboxId} of broadcast {Broadcast}: {Why}")]
    public static partial void RefusedOfBroadcast(ILogger log, string channel, long outboxId, long broadcast, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Channel} will never take sending {OutboxId}, which is not sent again: {Why}")]
    public static partial void RefusedOnce(ILogger log, string channel, long outboxId, string why);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Nobody knows whether {Channel} took sending {OutboxId}; it is sent at most once, and not again: {Why}")]
    public static partial void InDoubt(ILogger log, string channel, long outboxId, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} messages that are sent at most once were on their way when the program " +
        "ended. Nobody knows whether they arrived; they are not sent again")]
    public static partial void LeftInDoubt(ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "The channel {Channel} failed at sending {OutboxId}, a defect: {Failure}")]
    public static partial void ChannelBroke(ILogger log, string channel, long outboxId, string failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} messages wait for the channel {Channel}, which is off")]
    public static partial void ChannelOff(ILogger log, int count, string channel);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Message {Row} to a phone of staff cannot be delivered: see with /phone whose it is, and ring in another way")]
    public static partial void AlarmLost(ILogger log, long row);
}
