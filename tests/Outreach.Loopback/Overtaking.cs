namespace Outreach.Loopback;

/// <summary>Brings disorder: an update waits until the next one of its chat has gone first, or until none came for a while.</summary>
internal sealed class Overtaking(Action<PendingUpdate> go, CancellationToken stop)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();

    /// <summary>One update of a chat; more than once when it is to be delivered more than once.</summary>
    private readonly Dictionary<long, List<PendingUpdate>> _held = [];

    public void Add(PendingUpdate update)
    {
        lock (_lock)
        {
            if (!_held.TryGetValue(update.Chat, out var held))
            {
                _held[update.Chat] = held = [update];
                _ = LetGoSoon(update.Chat, held);
            }
            else if (held[0].Id == update.Id)
            {
                held.Add(update);
            }
            else
            {
                go(update);
                LetGo(update.Chat, held);
            }
        }
    }

    private async Task LetGoSoon(long chat, List<PendingUpdate> held)
    {
        await Task.Delay(Soon, TimeProvider.System, stop);
        lock (_lock)
        {
            if (_held.GetValueOrDefault(chat) == held)
                LetGo(chat, held);
        }
    }

    private void LetGo(long chat, List<PendingUpdate> held)
    {
        _held.Remove(chat);
        held.ForEach(go);
    }
}
