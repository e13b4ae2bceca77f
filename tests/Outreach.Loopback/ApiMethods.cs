namespace Outreach.Loopback;

/// <summary>All methods that this server knows, by name.</summary>
internal sealed class ApiMethods
{
    private const string SendPrefix = "send";

    private readonly Dictionary<string, Func<Args, ApiAnswer>> _methods;
    private readonly MessageMethods _messages;
    private readonly Surroundings _around;

    public ApiMethods(Surroundings around)
    {
        _around = around;
        _messages = new MessageMethods(around);
        _methods = new(StringComparer.OrdinalIgnoreCase)
        {
            ["getMe"] = _ => ApiAnswer.Ok(writer => writer.Me()),
            ["sendMessage"] = args => _messages.Send(args, "text"),
            ["getFile"] = _messages.File,
            ["sendChatAction"] = _ => ApiAnswer.True,
            ["editMessageText"] = _messages.EditText,
            ["editMessageReplyMarkup"] = _messages.EditMarkup,
            ["setMessageReaction"] = _messages.React,
            ["deleteMessage"] = _messages.Delete,
            ["deleteMessages"] = _messages.DeleteMany,
            ["answerCallbackQuery"] = around.Presses.Answer,
            ["setMyCommands"] = Profile.SetCommands,
            ["getMyCommands"] = Profile.GetCommands,
            ["setMyName"] = args => Profile.SetText(args, "name", 64),
            ["getMyName"] = args => Profile.GetText(args, "name"),
            ["setMyDescription"] = args => Profile.SetText(args, "description", 512),
            ["getMyDescription"] = args => Profile.GetText(args, "description"),
            ["setMyShortDescription"] = args => Profile.SetText(args, "short_description", 120),
            ["getMyShortDescription"] = args => Profile.GetText(args, "short_description"),
            ["setWebhook"] = SetWebhook,
            ["deleteWebhook"] = DeleteWebhook,
            ["getWebhookInfo"] = _ => WebhookInfo(),
        };
    }

    public ProfileMethods Profile { get; } = new();

    /// <summary>Calls a method; nothing when the caller hung up meanwhile.</summary>
    public async ValueTask<ApiAnswer?> Call(string method, Args args, CancellationToken gone)
    {
        if (method.Equals("getUpdates", StringComparison.OrdinalIgnoreCase))
            return await _around.Queue.Get(args.Int("offset") ?? 0, args.Int("limit") ?? 100, args.Int("timeout") ?? 0, args.Value("allowed_updates"), gone);
        if (_around.KnownGroup(args.Chat) is { } group && group.Answer(method, args) is { } answer)
            return answer;
        if (_methods.TryGetValue(method, out var known))
            return known(args);
        if (args.Chat is < 0 && method.StartsWith("get", StringComparison.OrdinalIgnoreCase))
            return ApiAnswer.Bad("chat not found");
        return method.StartsWith(SendPrefix, StringComparison.OrdinalIgnoreCase)
            ? _messages.Send(args, method[SendPrefix.Length..].ToLowerInvariant())
            : ApiAnswer.Error(404, "Not Found: method not found");
    }

    /// <summary>The message that a request names vanishes.</summary>
    public void Forget(Args args)
    {
        if (args.Chat is { } chat && args.Int("message_id") is { } message)
            _around.Chat(chat).Forget(message);
    }

    /// <summary>The press that a request names becomes too old.</summary>
    public void Expire(Args args) => _around.Presses.Expire(args.Text("callback_query_id") ?? "");

    private ApiAnswer SetWebhook(Args args)
    {
        var url = args.Text("url") ?? "";
        if (url.Length > 0 && !url.StartsWith("https://", StringComparison.Ordinal))
            return ApiAnswer.Bad("bad webhook: An HTTPS URL must be provided for webhook");
        _around.Queue.SetWebhook(url, args.Text("secret_token"), args.Value("allowed_updates"));
        return ApiAnswer.True;
    }

    private ApiAnswer DeleteWebhook(Args args)
    {
        if (_around.Queue.Webhook.Length > 0)
            _around.Queue.SetWebhook("", null, null);
        return ApiAnswer.True;
    }

    private ApiAnswer WebhookInfo() => ApiAnswer.Ok(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("url"u8, _around.Queue.Webhook);
        writer.WriteBoolean("has_custom_certificate"u8, false);
        writer.WriteNumber("pending_update_count"u8, _around.Queue.Count);
        writer.WriteEndObject();
    });
}
