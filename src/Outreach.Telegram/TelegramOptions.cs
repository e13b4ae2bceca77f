using Outreach.Telegram.Receiving;

namespace Outreach.Telegram;

/// <summary>The settings of the Telegram channel, section <c>Telegram</c>. Without a token the channel is off.</summary>
public sealed class TelegramOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Telegram";

    /// <summary>Where Telegram's own Bot API stands.</summary>
    public const string PublicApi = "https://api.telegram.org";

    /// <summary>The token that BotFather gave, <c>digits:letters</c>.</summary>
    public string? Token { get; set; }

    /// <summary>The Bot API's address: scheme, host and port; http only on this machine, for the token goes with every call.</summary>
    public string ApiUrl { get; set; } = PublicApi;

    /// <summary>How messages come: <c>Polling</c> (we ask) or <c>Webhook</c> (Telegram calls).</summary>
    public string Receive { get; set; } = nameof(ReceiveBy.Polling);

    /// <summary>The public https address of <c>POST /webhooks/telegram</c>.</summary>
    public string? WebhookUrl { get; set; }

    /// <summary>What Telegram must say with every call to the webhook: 16 to 256 of A-Z a-z 0-9 _ -.</summary>
    public string? WebhookSecret { get; set; }

    /// <summary>The chat id of the staff group; groups have negative ids.</summary>
    public long? StaffGroupId { get; set; }

    /// <summary>Whether cases are shown in the staff group, a topic each. Then only who may answer people may be in it.</summary>
    public bool CaseTopics { get; set; }

    /// <summary>How much is done in the staff group within a minute. Telegram takes about 20 messages.</summary>
    public int StaffGroupPerMinute { get; set; } = 18;

    /// <summary>Messages a second over all chats. Telegram's ceiling is about 30; exactly 30 collides with its window.</summary>
    public double MessagesPerSecond { get; set; } = 29.3;

    /// <summary>Messages a second to one chat, beyond a short burst.</summary>
    public double MessagesPerSecondToOne { get; set; } = 1;

    /// <summary>How many messages may go to one chat at once.</summary>
    public int BurstToOne { get; set; } = 3;

    internal bool ByWebhook => string.Equals(Receive?.Trim(), nameof(ReceiveBy.Webhook), StringComparison.OrdinalIgnoreCase);
}
