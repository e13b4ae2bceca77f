using System.Collections;

namespace Outreach.Host.Tests.Running;

/// <summary>A list that may be looked at while others add to it.</summary>
internal sealed class SynchronizedList<T> : ICollection<T>
{
    private readonly Lock _gate = new();
    private readonly List<T> _items = [];

    public int Count
    {
        get
        {
            lock (_gate)
                return _items.Count;
        }
    }

    public bool IsReadOnly => false;

    public IReadOnlyList<T> Copy()
    {
        lock (_gate)
            return [.. _items];
    }

    public void Add(T item)
    {
        lock (_gate)
            _items.Add(item);
    }

    public void Clear()
    {
        lock (_gate)
            _items.Clear();
    }

    public bool Contains(T item) => Copy().Contains(item);

    public void CopyTo(T[] array, int arrayIndex) => Copy().ToArray().CopyTo(array, arrayIndex);

    public bool Remove(T item)
    {
        lock (_gate)
            return _items.Remove(item);
    }

    public IEnumerator<T> GetEnumerator() => Copy().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
