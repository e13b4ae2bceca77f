using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Outreach.Telegram.Receiving;

namespace Outreach.Telegram;

/// <summary>
/// Tells everything that is wrong with the settings at once, each with its key and how to mend it. No message repeats a secret.
/// </summary>
internal sealed partial class TelegramOptionsCheck : IValidateOptions<TelegramOptions>
{
    public ValidateOptionsResult Validate(string? name, TelegramOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(TelegramOptions options)
    {
        if (!Token().IsMatch(options.Token ?? ""))
            yield return "Telegram:Token is not a bot token: it is digits, a colon and letters, such as 123456:ABC. Copy it from " +
                "BotFather, or remove the key to switch Telegram off.";
        if (!Uri.TryCreate(options.ApiUrl, UriKind.Absolute, out var api) || !IsSafe(api))
        {
            yield return "Telegram:ApiUrl is not a safe address: write https:// and a host (http:// only on this machine), "
                + "or remove the key to use https://api.telegram.org.";
        }
        else if (api.PathAndQuery != "/" || api.UserInfo.Length > 0)
        {
            yield return "Telegram:ApiUrl may only hold scheme, host and port: remove what stands behind the host.";
        }

        if (!Enum.GetNames<ReceiveBy>().Contains(options.Receive?.Trim(), StringComparer.OrdinalIgnoreCase))
            yield return "Telegram:Receive is neither Polling nor Webhook: write one of them.";
        if (options.ByWebhook && !(Uri.TryCreate(options.WebhookUrl, UriKind.Absolute, out var hook) && hook.Scheme == Uri.UriSchemeHttps))
            yield return "Telegram:WebhookUrl is not an https address: write the public address that leads to POST /webhooks/telegram, " +
                "or set Telegram:Receive to Polling.";
        if (options.ByWebhook && !Secret().IsMatch(options.WebhookSecret ?? ""))
        {
            yield return "Telegram:WebhookSecret must be 16 to 256 of A-Z a-z 0-9 _ -: make up a long one that nobody can guess; "
                + "who knows it can write in a person's name.";
        }

        if (options.StaffGroupId is >= 0)
            yield return "Telegram:StaffGroupId is not a group: ids of groups are negative, such as -1001234567890.";
        if (options.CaseTopics && options.StaffGroupId is null)
            yield return "Telegram:CaseTopics is true and there is no Telegram:StaffGroupId: write the id of the staff group.";
        if (options.StaffGroupPerMinute is < 1 or > 10_000)
            yield return "Telegram:StaffGroupPerMinute must be 1 to 10000: Telegram takes about 20 (default 18).";
        if (!(options.MessagesPerSecond is >= 0.01 and <= 10_000))
            yield return "Telegram:MessagesPerSecond must be at least 0.01 and at most 10000: Telegram takes about 30 (default 29.3).";
        if (!(options.MessagesPerSecondToOne is >= 0.01 and <= 1000))
            yield return "Telegram:MessagesPerSecondToOne must be at least 0.01 and at most 1000: Telegram takes about 1 (default 1).";
        if (options.BurstToOne is < 1 or > 100)
            yield return "Telegram:BurstToOne must be 1 to 100 (default 3).";
    }

    // The token is part of every address: in the clear it may only go to this machine.
    private static bool IsSafe(Uri address)
        => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    [GeneratedRegex(@"^[0-9]{1,18}:[^\s/?#]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"^[A-Za-z0-9_-]{16,256}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Secret();
}
