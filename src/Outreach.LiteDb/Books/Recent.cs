using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Outreach.LiteDb.Books;

/// <summary>
/// What was used lately, kept in memory. Any thread looks; only the writer's thread changes it, and what it changes is seen
/// when its transaction is safe.
/// </summary>
internal sealed class Recent<TKey, T>(int most)
    where TKey : notnull
    where T : class
{
    private readonly ConcurrentDictionary<TKey, T> _kept = new();
    private readonly Dictionary<TKey, T?> _changed = [];
    private int _count;

    /// <summary>Looks, from any thread.</summary>
    public bool TryPeek(TKey id, [NotNullWhen(true)] out T? value) => _kept.TryGetValue(id, out value);

    /// <summary>Looks inside the transaction, and loads what is not known.</summary>
    public T? Get(TKey id, Func<TKey, T?> load)
    {
        if (_changed.TryGetValue(id, out var changed))
            return changed;
        return _kept.TryGetValue(id, out var kept) ? kept : _changed[id] = load(id);
    }

    /// <summary>Changes inside the transaction; nothing takes it out.</summary>
    public void Set(TKey id, T? value) => _changed[id] = value;

    /// <summary>The transaction is safe.</summary>
    public void Publish()
    {
        foreach (var (id, value) in _changed)
        {
            if (value is null)
                _count -= _kept.TryRemove(id, out _) ? 1 : 0;
            else
                Keep(id, value);
        }

        _changed.Clear();
    }

    private void Keep(TKey id, T value)
    {
        if (!_kept.TryAdd(id, value))
        {
            _kept[id] = value;
            return;
        }

        if (++_count <= most)
            return;
        // All at once: who writes now is soon back, and nothing has to be counted meanwhile.
        _kept.Clear();
        _kept[id] = value;
        _count = 1;
    }
}
