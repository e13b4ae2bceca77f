using Outreach.Flows.Running;
using Outreach.People;
using Outreach.Telegram.Profile;

namespace Outreach.Host.Starting;

/// <summary>How the bot presents itself, taken from texts.yaml. Russian stands for everybody whose phone speaks neither language.</summary>
internal sealed class ContentTelegramWords : ITelegramWords, IDisposable
{
    private static readonly (string Command, string Key)[] Commands =
    [
        ("start", "command_start"), ("menu", "command_menu"), ("help", "command_help"), ("language", "command_language"),
        ("stop", "command_stop"), ("hide", "command_hide"), ("delete", "command_delete"),
    ];

    private readonly CurrentPlaybook _playbook;

    public ContentTelegramWords(CurrentPlaybook playbook)
    {
        _playbook = playbook;
        _playbook.Changed += Tell;
    }

    public event EventHandler? Changed;

    public IReadOnlyList<TelegramProfile> Profiles => [Of(string.Empty, Language.Ru), Of("ky", Language.Ky), Of("ru", Language.Ru)];

    public void Dispose() => _playbook.Changed -= Tell;

    private TelegramProfile Of(string code, Language language)
    {
        var texts = _playbook.Book.Texts;
        return new TelegramProfile(
            code,
            texts.In("bot_name", language),
            texts.In("bot_short_description", language),
            texts.In("bot_description", language),
            [.. Commands.Select(command => new TelegramCommand(command.Command, texts.In(command.Key, language)))]);
    }

    private void Tell(object? sender, EventArgs changed) => Changed?.Invoke(this, changed);
}
