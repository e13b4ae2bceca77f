using Outreach.Jobs;

namespace Outreach.Storage.Tests.LiteDb;

/// <summary>
/// Duties of several workers, in memory: each is one worker's, and when that worker is frozen it goes to who has waited longest.
/// </summary>
internal sealed class SharedDuties : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<DutyName, (object Owner, Duty Duty, CancellationTokenSource Lost)> _held = [];
    private readonly List<(DutyName Name, object Owner, TaskCompletionSource<Duty> Waits)> _waiting = [];
    private readonly List<CancellationTokenSource> _lost = [];

    /// <summary>The duties as one worker takes them.</summary>
    public IDuties Of(object owner) => new Owned(this, owner);

    /// <summary>All that a worker has goes to others, or to nobody.</summary>
    public void Freeze(object owner)
    {
        List<CancellationTokenSource> lost = [];
        lock (_gate)
        {
            foreach (var (name, held) in _held.Where(one => one.Value.Owner == owner).ToList())
            {
                lost.Add(held.Lost);
                _held.Remove(name);
            }
        }

        lost.ForEach(one => one.Cancel());
        lock (_gate)
        {
            foreach (var waits in _waiting.ToList())
            {
                if (waits.Owner == owner || _held.ContainsKey(waits.Name) || waits.Waits.Task.IsCompleted)
                    continue;
                _waiting.Remove(waits);
                waits.Waits.TrySetResult(Give(waits.Name, waits.Owner));
            }
        }
    }

    public void Dispose() => _lost.ForEach(one => one.Dispose());

    private ValueTask<Duty> Take(DutyName name, object owner, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (!_held.TryGetValue(name, out var held))
                return ValueTask.FromResult(Give(name, owner));
            if (held.Owner == owner)
                return ValueTask.FromResult(held.Duty);
            var waits = new TaskCompletionSource<Duty>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((name, owner, waits));
            cancellation.Register(() => waits.TrySetCanceled(cancellation));
            return new ValueTask<Duty>(waits.Task);
        }
    }

    private Duty Give(DutyName name, object owner)
    {
        var lost = new CancellationTokenSource();
        _lost.Add(lost);
        var duty = new Duty(static () => true, lost.Token);
        _held[name] = (owner, duty, lost);
        return duty;
    }

    private sealed class Owned(SharedDuties all, object owner) : IDuties
    {
        public ValueTask<Duty> Take(DutyName name, CancellationToken cancellation) => all.Take(name, owner, cancellation);
    }
}
