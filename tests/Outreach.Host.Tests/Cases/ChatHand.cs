using Outreach.Loopback;

namespace Outreach.Host.Tests.Cases;

/// <summary>Somebody at a phone: acts, and then waits for what comes because of it, not for what stands there from before.</summary>
internal sealed class ChatHand(LoopbackChat chat)
{
    /// <summary>How long between two looks at the phone.</summary>
    public static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private int _seen;

    public LoopbackChat Chat => chat;

    public void Say(string text)
    {
        _seen = chat.Happened;
        chat.Say(text);
    }

    /// <summary>Presses a button; not when it was just taken away.</summary>
    public bool TryPress(string label)
    {
        try
        {
            var seen = chat.Happened;
            chat.Press(label);
            _seen = seen;
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Waits for such a message of the bot since the last act.</summary>
    /// <returns>Whether it came before the patience was over.</returns>
    public async Task<bool> Comes(Func<LoopbackMessage, bool> what, CancellationToken stop)
    {
        for (var left = Patience; left > TimeSpan.Zero && !stop.IsCancellationRequested; left -= Glance)
        {
            var shown = chat.LogAfter(_seen).Where(happened => happened.Kind is LoopbackEventKind.BotSent or LoopbackEventKind.BotEdited)
                .Select(happened => happened.Message).ToHashSet();
            if (chat.Messages.Any(message => shown.Contains(message.Id) && what(message)))
                return true;
            await Task.Delay(Glance, TimeProvider.System, CancellationToken.None);
        }

        return false;
    }
}
