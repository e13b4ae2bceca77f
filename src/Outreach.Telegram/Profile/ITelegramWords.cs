namespace Outreach.Telegram.Profile;

/// <summary>The words by which the bot presents itself. The host takes them from the content.</summary>
public interface ITelegramWords
{
    /// <summary>The words changed.</summary>
    event EventHandler? Changed;

    /// <summary>One for each language, and one with no language for everybody else.</summary>
    IReadOnlyList<TelegramProfile> Profiles { get; }
}
