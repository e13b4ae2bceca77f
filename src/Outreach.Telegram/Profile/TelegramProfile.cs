namespace Outreach.Telegram.Profile;

/// <summary>How the bot presents itself in one language. What is empty is left as it is.</summary>
/// <param name="Language">Two letters, such as ky; empty for everybody whose language has no profile.</param>
/// <param name="Name">The bot's name, at most 64 letters.</param>
/// <param name="ShortDescription">What stands on its page and is sent with its link, at most 120 letters.</param>
/// <param name="Description">What stands in the empty chat, at most 512 letters.</param>
/// <param name="Commands">The menu of commands.</param>
public sealed record TelegramProfile(
    string Language,
    string Name,
    string ShortDescription,
    string Description,
    IReadOnlyList<TelegramCommand> Commands);
