using System.Collections.Concurrent;
using System.Diagnostics;

namespace Outreach.Loopback.Running.Announcing;

/// <summary>People who go on talking at their own speed, and how long each answer took them.</summary>
internal sealed class SteadyTalkers(LoopbackBotApi api, long first, int count, TimeSpan thinks) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly CancellationTokenSource _enough = new();
    private ConcurrentBag<TimeSpan> _waits = [];
    private Task _talking = Task.CompletedTask;

    /// <summary>They come and begin to talk, in Kyrgyz: the broadcast has no words for them.</summary>
    public async Task Join()
    {
        var chats = Enumerable.Range(0, count).Select(number => api.Chat(first + number)).ToList();
        foreach (var chat in chats)
        {
            await Ask(chat, () => chat.Open());
            await Ask(chat, () => chat.Say("кыргызча"));
        }

        _ = TakeWaits();
        _talking = Task.WhenAll(chats.Select((chat, number) => Talk(chat, number)));
    }

    /// <summary>The waits since they were last taken.</summary>
    public List<TimeSpan> TakeWaits() => [.. Interlocked.Exchange(ref _waits, [])];

    public async ValueTask DisposeAsync()
    {
        await _enough.CancelAsync();
        await _talking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _enough.Dispose();
    }

    private async Task Talk(LoopbackChat chat, int number)
    {
        await Task.Delay(thinks * number / count, TimeProvider.System, _enough.Token);
        while (!_enough.IsCancellationRequested)
        {
            var begun = Stopwatch.GetTimestamp();
            await Ask(chat, () => chat.Say("меню"));
            _waits.Add(Stopwatch.GetElapsedTime(begun));
            await Task.Delay(thinks, TimeProvider.System, _enough.Token);
        }
    }

    private static async Task Ask(LoopbackChat chat, Func<int> say)
    {
        var said = say();
        await chat.WaitFor(one => one.Messages.Any(message => message.FromBot && message.Id > said), Patience);
    }
}
