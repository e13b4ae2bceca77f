using Outreach.Jobs;

namespace Outreach.Tests.Fakes;

/// <summary>Duties that are all ours until the test gives one to somebody else.</summary>
internal sealed class LentDuties : IDuties, IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<DutyName, Lent> _lent = [];

    /// <summary>Nobody is sure of anything.</summary>
    public bool InDoubt { get; set; }

    public async ValueTask<Duty> Take(DutyName name, CancellationToken cancellation)
    {
        Task<Duty> ours;
        lock (_gate)
            ours = Of(name).Ours.Task;
        return ours.IsCompleted ? await ours : await ours.WaitAsync(cancellation);
    }

    /// <summary>It is another's from here on.</summary>
    public void Lose(DutyName name)
    {
        CancellationTokenSource lost;
        lock (_gate)
        {
            lost = Of(name).Lost;
            _lent[name] = new Lent();
        }

        lost.Cancel();
    }

    /// <summary>It is ours again.</summary>
    public void Give(DutyName name)
    {
        lock (_gate)
            Give(Of(name));
    }

    public void Dispose()
    {
        foreach (var lent in _lent.Values)
            lent.Lost.Dispose();
    }

    private Lent Of(DutyName name)
    {
        if (!_lent.TryGetValue(name, out var lent))
            Give(_lent[name] = lent = new Lent());
        return lent;
    }

    private void Give(Lent lent) => lent.Ours.TrySetResult(new Duty(() => !InDoubt, lent.Lost.Token));

    private sealed class Lent
    {
        public CancellationTokenSource Lost { get; } = new();

        public TaskCompletionSource<Duty> Ours { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
