namespace Outreach.Telegram.Profile;

/// <summary>A line in the bot's menu of commands.</summary>
/// <param name="Command">The command without its stroke: 1 to 32 of a-z 0-9 _.</param>
/// <param name="Description">What it does, 1 to 256 letters.</param>
public sealed record TelegramCommand(string Command, string Description);
