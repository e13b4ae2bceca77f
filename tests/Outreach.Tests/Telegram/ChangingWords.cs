using Outreach.Telegram.Profile;

namespace Outreach.Tests.Telegram;

/// <summary>Words that can be changed.</summary>
internal sealed class ChangingWords : ITelegramWords
{
    public event EventHandler? Changed;

    public IReadOnlyList<TelegramProfile> Profiles { get; private set; } = [];

    public ChangingWords Say(params TelegramProfile[] profiles)
    {
        Profiles = profiles;
        Changed?.Invoke(this, EventArgs.Empty);
        return this;
    }
}
