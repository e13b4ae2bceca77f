using Telegram.Bot;
using Telegram.Bot.Types;

namespace Outreach.Telegram.Profile;

/// <summary>One thing by which the bot presents itself: how to see whether it is set, and how to set it.</summary>
internal sealed record ProfilePart(
    string Name,
    Func<ITelegramBotClient, CancellationToken, Task<bool>> IsSet,
    Func<ITelegramBotClient, CancellationToken, Task> Set)
{
    /// <summary>All parts of a profile that are not left as they are.</summary>
    public static IEnumerable<ProfilePart> Of(TelegramProfile profile)
    {
        var language = profile.Language.Length == 0 ? null : profile.Language;
        if (profile.Commands.Count > 0)
            yield return Commands(profile.Commands, language);
        if (profile.Name.Length > 0)
            yield return new(
                "name",
                async (bot, cancellation) => (await bot.GetMyName(language, cancellation)).Name == profile.Name,
                (bot, cancellation) => bot.SetMyName(profile.Name, language, cancellation));
        if (profile.ShortDescription.Length > 0)
            yield return new(
                "short description",
                async (bot, cancellation) =>
                    (await bot.GetMyShortDescription(language, cancellation)).ShortDescription == profile.ShortDescription,
                (bot, cancellation) => bot.SetMyShortDescription(profile.ShortDescription, language, cancellation));
        if (profile.Description.Length > 0)
            yield return new(
                "description",
                async (bot, cancellation) => (await bot.GetMyDescription(language, cancellation)).Description == profile.Description,
                (bot, cancellation) => bot.SetMyDescription(profile.Description, language, cancellation));
    }

    private static ProfilePart Commands(IReadOnlyList<TelegramCommand> commands, string? language) => new(
        "commands",
        async (bot, cancellation) => (await bot.GetMyCommands(BotCommandScope.AllPrivateChats(), language, cancellation))
            .Select(command => new TelegramCommand(command.Command, command.Description))
            .SequenceEqual(commands),
        (bot, cancellation) => bot.SetMyCommands(
            commands.Select(command => new BotCommand { Command = command.Command, Description = command.Description }),
            BotCommandScope.AllPrivateChats(),
            language,
            cancellation));
}
