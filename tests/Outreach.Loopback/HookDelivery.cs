using System.Net.Http.Headers;

namespace Outreach.Loopback;

/// <summary>Calls a webhook: one chat's updates one after the other, each until it is answered 200.</summary>
internal sealed class HookDelivery : IDisposable
{
    private const int Connections = 40;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private readonly Uri _hook;
    private readonly Func<string?> _secret;
    private readonly Faults _faults;
    private readonly Overtaking _overtaking;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private readonly SemaphoreSlim _connections = new(Connections);
    private readonly Dictionary<long, Queue<PendingUpdate>> _lanes = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private int _waiting;

    public HookDelivery(Uri hook, Func<string?> secret, Faults faults)
        => (_hook, _secret, _faults, _overtaking) = (hook, secret, faults, new Overtaking(Enqueue, _stop.Token));

    public int Waiting => Volatile.Read(ref _waiting);

    public void Add(PendingUpdate update)
    {
        Interlocked.Increment(ref _waiting);
        if (_faults.Disorder)
            _overtaking.Add(update);
        else
            Enqueue(update);
    }

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
        _http.Dispose();
        _connections.Dispose();
    }

    private void Enqueue(PendingUpdate update)
    {
        lock (_lock)
        {
            if (_lanes.TryGetValue(update.Chat, out var lane))
            {
                lane.Enqueue(update);
                return;
            }

            _lanes[update.Chat] = new Queue<PendingUpdate>([update]);
        }

        _ = Task.Run(() => Drain(update.Chat));
    }

    private async Task Drain(long chat)
    {
        var stop = _stop.Token;
        while (true)
        {
            PendingUpdate update;
            lock (_lock)
            {
                if (!_lanes[chat].TryDequeue(out update!))
                {
                    _lanes.Remove(chat);
                    return;
                }
            }

            try
            {
                await Deliver(update, stop);
            }
            catch (Exception cause) when (cause is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }

            Interlocked.Decrement(ref _waiting);
        }
    }

    private async Task Deliver(PendingUpdate update, CancellationToken stop)
    {
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            var asked = TimeSpan.Zero;
            await _connections.WaitAsync(stop);
            try
            {
                using var call = new HttpRequestMessage(HttpMethod.Post, _hook) { Content = new ReadOnlyMemoryContent(update.Json) };
                call.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                if (_secret() is { } said)
                    call.Headers.Add("X-Telegram-Bot-Api-Secret-Token", said);
                using var answer = await _http.SendAsync(call, stop);
                if (answer.IsSuccessStatusCode)
                    return;
                asked = answer.Headers.RetryAfter?.Delta ?? asked;
            }
            catch (Exception cause) when (cause is HttpRequestException or TaskCanceledException && !stop.IsCancellationRequested)
            {
                asked = TimeSpan.Zero;
            }
            finally
            {
                _connections.Release();
            }

            await Task.Delay(asked > pause ? asked : pause, TimeProvider.System, stop);
        }
    }
}
