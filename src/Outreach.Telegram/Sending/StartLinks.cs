using Outreach.Telegram.Reading;
using Telegram.Bot;

namespace Outreach.Telegram.Sending;

/// <summary>Makes addresses that open the talk with a code (core.telegram.org/bots/features#deep-linking).</summary>
internal sealed class StartLinks(ITelegramBotClient bot)
{
    private string? _name;

    /// <summary>The address; null when no link can carry the code, or Telegram does not tell the bot's name now.</summary>
    public async Task<string?> Link(string code, CancellationToken cancellation)
        => UpdateReader.IsCode(code) && await Name(cancellation) is { Length: > 0 } name ? $"https://t.me/{name}?start={code}" : null;

    private async Task<string?> Name(CancellationToken cancellation)
    {
        try
        {
            return _name ??= (await bot.GetMe(cancellation)).Username;
        }
        catch (Exception cause) when (ApiTrouble.IsTrouble(cause, cancellation))
        {
            // It is asked again the next time somebody wants a link.
            cancellation.ThrowIfCancellationRequested();
            return null;
        }
    }
}
