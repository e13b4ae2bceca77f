using System.Text;
using System.Text.Json;

namespace Outreach.Loopback;

/// <summary>Updates that the bot has not confirmed, as tdlib's server keeps them.</summary>
internal sealed class UpdateQueue(LoopbackOptions options, Faults faults)
{
    private const int LongestWait = 50;

    /// <summary>An offset further ahead is ignored, and updates are given from the first on (tdlib: TQueue::get, Client::do_get_updates).</summary>
    private const int FurthestAhead = 10;

    private readonly Lock _lock = new();
    private readonly LinkedList<PendingUpdate> _pending = new();
    private readonly List<ReadOnlyMemory<byte>> _all = [];
    private TaskCompletionSource<bool>? _waiter;
    private HashSet<string>? _allowed;
    private HookDelivery? _hook;
    private int _next = options.FirstUpdateId;
    private int _confirmed;
    private bool _holdsBack;

    public int Count
    {
        get
        {
            lock (_lock)
                return _pending.Count + (_hook?.Waiting ?? 0);
        }
    }

    public IReadOnlyList<ReadOnlyMemory<byte>> All
    {
        get
        {
            lock (_lock)
                return [.. _all];
        }
    }

    public int LastId => Volatile.Read(ref _next) - 1;

    /// <summary>The newest update that the bot confirmed: it and all before it are forgotten here.</summary>
    public int Confirmed => Volatile.Read(ref _confirmed);

    /// <summary>The address set by setWebhook.</summary>
    public string Webhook { get; private set; } = "";

    public string? WebhookSecret { get; private set; }

    public void Add(long chat, string kind, Action<Utf8JsonWriter> content)
    {
        lock (_lock)
        {
            var id = _next++;
            if (_allowed is not null && !_allowed.Contains(kind))
                return;
            var update = new PendingUpdate(id, chat, ApiAnswer.Json(writer =>
            {
                writer.WriteStartObject();
                writer.WriteNumber("update_id"u8, id);
                writer.WritePropertyName(kind);
                content(writer);
                writer.WriteEndObject();
            }));
            if (options.KeepRequests)
                _all.Add(update.Json);
            for (var copies = faults.DeliverTwice ? 2 : 1; copies > 0; copies--)
            {
                if (_hook is not null)
                    _hook.Add(update);
                else
                    _pending.AddLast(update);
            }

            if (_hook is null)
                _waiter?.TrySetResult(true);
        }
    }

    /// <summary>Numbers the next updates from here on, as Telegram may after a week without any.</summary>
    public void Renumber(int next, bool holdsBack)
    {
        lock (_lock)
            (_next, _holdsBack) = (next, holdsBack);
    }

    /// <summary>Takes numbers that no other update will have.</summary>
    public int Reserve(int count)
    {
        lock (_lock)
            return (_next += count) - count;
    }

    /// <summary>Queues updates as they are, whatever was asked for, one right behind the other.</summary>
    public void AddWhole(int count, Func<int, IEnumerable<string>> updates)
    {
        lock (_lock)
        {
            var id = Reserve(count);
            foreach (var json in updates(id))
                _pending.AddLast(new PendingUpdate(id++, 0, Encoding.UTF8.GetBytes(json)));
            _waiter?.TrySetResult(true);
        }
    }

    public void DeliverTo(HookDelivery? hook)
    {
        lock (_lock)
        {
            _hook = hook;
            while (hook is not null && _pending.First is { } first)
            {
                hook.Add(first.Value);
                _pending.RemoveFirst();
            }
        }
    }

    public void SetWebhook(string url, string? secret, JsonElement? allowed)
    {
        lock (_lock)
        {
            (Webhook, WebhookSecret) = (url, secret);
            Allow(allowed);
            _waiter?.TrySetResult(false);
        }
    }

    public async Task<ApiAnswer?> Get(int offset, int limit, int timeout, JsonElement? allowed, CancellationToken gone)
    {
        TaskCompletionSource<bool> waiter;
        lock (_lock)
        {
            if (Webhook.Length > 0)
                return ApiAnswer.Error(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
            _waiter?.TrySetResult(false);
            _waiter = null;
            Allow(allowed);
            var ahead = offset > _next + FurthestAhead;
            if (!ahead)
                Confirm(offset);
            if (ahead && _holdsBack)
                return Batch(0);
            if (_pending.Count > 0 || timeout <= 0)
                return Batch(limit);
            _waiter = waiter = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        var mine = true;
        try
        {
            mine = await waiter.Task.WaitAsync(TimeSpan.FromSeconds(Math.Min(timeout, LongestWait)), TimeProvider.System, gone);
        }
        catch (TimeoutException)
        {
            mine = true;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        finally
        {
            lock (_lock)
                _waiter = _waiter == waiter ? null : _waiter;
        }

        lock (_lock)
            return mine ? Batch(limit) : ApiAnswer.Error(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
    }

    private void Allow(JsonElement? allowed)
    {
        if (allowed is { ValueKind: JsonValueKind.Array } kinds)
            _allowed = kinds.GetArrayLength() == 0 ? null : [.. kinds.EnumerateArray().Select(kind => kind.GetString()!)];
    }

    private void Confirm(int offset)
    {
        _confirmed = Math.Max(_confirmed, offset - 1);
        while (offset < 0 ? _pending.Count > -offset : _pending.First?.Value.Id < offset)
            _pending.RemoveFirst();
    }

    private ApiAnswer Batch(int limit) => ApiAnswer.Ok(writer =>
    {
        writer.WriteStartArray();
        foreach (var update in _pending.Take(Math.Min(limit, 100)))
            writer.WriteRawValue(update.Json.Span, skipInputValidation: true);
        writer.WriteEndArray();
    });
}
