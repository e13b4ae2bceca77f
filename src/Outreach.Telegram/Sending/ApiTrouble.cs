using System.Net;
using System.Text.Json;
using Outreach.Messaging.Channels;
using Outreach.Storage;
using Telegram.Bot.Exceptions;

namespace Outreach.Telegram.Sending;

/// <summary>What an error of the Bot API means. Nothing that Telegram wrote is passed on: it could hold ids or words.</summary>
internal static class ApiTrouble
{
    /// <summary>
    /// What the Bot API and the layer below it say of a chat to which nothing will ever go, in small letters and with blanks: both ways of
    /// writing come with 400 and with 403 (core.telegram.org/method/messages.sendMessage, its table of errors).
    /// </summary>
    private static readonly string[] NobodyThere =
    [
        "chat not found", "user not found", "deactivated", "blocked", "peer id invalid", "user id invalid", "chat id invalid",
        "user is bot", "messages to bots", "initiate conversation", "have no rights to send",
        "not enough rights", "need administrator rights", "chat write forbidden", "chat send", "was kicked", "is not a member",
        "channel private", "chat restricted", "privacy restricted", "privacy premium required", "user banned", "chat forbidden",
    ];

    private static readonly (string Theirs, string Ours)[] Refusals =
    [
        ("message text is empty", "the text is empty"),
        ("message is too long", "the text is too long"),
        ("BUTTON_DATA_INVALID", "a button's data is not 1 to 64 bytes"),
        ("keyboard", "the keyboard is not accepted"),
        ("file identifier", "Telegram does not know this photo or voice"),
        ("parse", "the request is not understood"),
    ];

    /// <summary>Whether this is the network's or Telegram's doing, and not a defect of ours or our own stop.</summary>
    public static bool IsTrouble(Exception cause, CancellationToken cancellation)
        => cause is RequestException or HttpRequestException or IOException or JsonException
            || (cause is OperationCanceledException && !cancellation.IsCancellationRequested);

    /// <summary>Whether Telegram does not let the bot in at all.</summary>
    public static bool IsOfAccount(Exception cause) => cause is ApiRequestException { ErrorCode: 401 or 404 };

    /// <summary>Whether Telegram refused with these words.</summary>
    public static bool Says(this RequestException cause, string words)
        => cause is ApiRequestException { ErrorCode: 400 } && cause.Message.Contains(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether nobody can be reached there, whatever is sent.</summary>
    public static bool IsNobodyThere(Exception cause)
    {
        if (cause is not ApiRequestException { ErrorCode: 400 })
            return false;
        var said = cause.Message.Replace('_', ' ');
        return NobodyThere.Any(words => said.Contains(words, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The result that a failed sending has.</summary>
    public static SendResult Result(Exception cause) => cause switch
    {
        ApiRequestException { ErrorCode: 429 } => new SendResult.Throttled(Wait(cause), Everyone: true),
        ApiRequestException { ErrorCode: 403 } blocked => new SendResult.Unreachable(
            blocked.Message.Contains("deactivated", StringComparison.OrdinalIgnoreCase)
                ? "the account was deleted"
                : "she blocked the bot or never wrote to it"),
        ApiRequestException { ErrorCode: 400 } when IsNobodyThere(cause) => new SendResult.Unreachable("nobody is in this chat any more"),
        ApiRequestException { ErrorCode: 400 } refused => new SendResult.Refused(
            Refusals.FirstOrDefault(known => refused.Says(known.Theirs)).Ours ?? "Telegram refused it (400)"),
        _ => new SendResult.Failed(Explain(cause)) { InDoubt = !IsCertainlyNotTaken(cause) },
    };

    /// <summary>
    /// Whether Telegram refused it by itself, or never heard of it. All else (too late, cut off, in trouble, no sense) may have been taken.
    /// </summary>
    public static bool IsCertainlyNotTaken(Exception cause) => cause switch
    {
        ApiRequestException api => api.ErrorCode is >= 400 and < 500,
        RequestException { InnerException: HttpRequestException inner } => IsCertainlyNotTaken(inner),
        HttpRequestException http => http.HttpRequestError
            is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError,
        _ => false,
    };

    /// <summary>How long Telegram asks us to wait; null when it does not.</summary>
    public static TimeSpan Wait(Exception cause)
        => cause is ApiRequestException { ErrorCode: 429 } api
            ? TimeSpan.FromSeconds(Math.Max(1, api.Parameters?.RetryAfter ?? 1))
            : TimeSpan.Zero;

    /// <summary>What is wrong and how to mend it, for an operator.</summary>
    public static string Explain(Exception cause) => cause switch
    {
        ApiRequestException { ErrorCode: 401 or 404 } => "Telegram:Token is not accepted: copy it anew from BotFather.",
        ApiRequestException { ErrorCode: 409 } conflict when conflict.Message.Contains("webhook", StringComparison.OrdinalIgnoreCase)
            => "A webhook is set for this token: it is removed now; if it comes back, another program sets it: stop that one.",
        ApiRequestException { ErrorCode: 409 } => "Another program polls with this token: stop it, or give one of the two its own bot.",
        ApiRequestException { ErrorCode: 429 } => "Telegram asks us to wait.",
        ApiRequestException api => $"Telegram answers {api.ErrorCode}.",
        RequestException { HttpStatusCode: { } status and not HttpStatusCode.OK } => $"Telegram answers {(int)status}: it is in " +
            "trouble, or Telegram:ApiUrl leads elsewhere.",
        RequestException { InnerException: OperationCanceledException or TimeoutException } or OperationCanceledException
            => "Telegram does not answer in time: look at the network and at Telegram:ApiUrl.",
        JsonException or RequestException { InnerException: JsonException } => "What answers is not the Bot API: look at Telegram:ApiUrl.",
        RequestException or HttpRequestException or IOException => "Telegram cannot be reached: look at the network and at " +
            "Telegram:ApiUrl.",
        StoreUnavailableException => "What Telegram brings cannot be stored: look at the store.",
        _ => $"An unforeseen failure: {cause.GetType().Name}.",
    };
}
