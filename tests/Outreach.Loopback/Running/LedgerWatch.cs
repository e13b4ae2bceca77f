using System.Text.Json;

namespace Outreach.Loopback.Running;

/// <summary>Looks into the ledger over and over, while the program lives and dies: it must balance at every moment and forget nothing.</summary>
public sealed class LedgerWatch : IAsyncDisposable
{
    private const int MostProblems = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    private readonly LoopbackBotApi _api;
    private readonly Func<RunningHost> _run;
    private readonly bool _mayBeUnwell;
    private readonly int _unkept;
    private readonly CancellationTokenSource _stop = new();
    private readonly List<string> _problems = [];
    private readonly Task _watching;
    private Ledger _last = new(0, 0, 0, 0, 0);

    /// <param name="api">Who brings the messages.</param>
    /// <param name="run">The program as it runs now.</param>
    /// <param name="mayBeUnwell">Whether it may say that it is in trouble.</param>
    /// <param name="unkept">Updates that tell of the staff's group and are no messages: nothing is kept of them.</param>
    public LedgerWatch(LoopbackBotApi api, Func<RunningHost> run, bool mayBeUnwell = false, int unkept = 0)
    {
        (_api, _run, _mayBeUnwell, _unkept) = (api, run, mayBeUnwell, unkept);
        _watching = Watch();
    }

    /// <summary>How often it was looked at.</summary>
    public int Looks { get; private set; }

    /// <summary>What it said last.</summary>
    public Ledger Last => _last;

    /// <summary>Stops looking.</summary>
    /// <returns>What was wrong.</returns>
    public async Task<IReadOnlyList<string>> End()
    {
        await _stop.CancelAsync();
        await _watching;
        return _problems;
    }

    public async ValueTask DisposeAsync()
    {
        await End();
        _stop.Dispose();
    }

    private async Task Watch()
    {
        while (!_stop.IsCancellationRequested)
        {
            // Asked first: what was confirmed before must have been stored by then.
            var confirmed = _api.ConfirmedUpdateId;
            if (await _run().Health() is { } health)
                Look(health, confirmed);
            await Task.Delay(Pause, TimeProvider.System, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Look(JsonElement health, int confirmed)
    {
        Looks++;
        var now = health.GetProperty("ledger").Deserialize<Ledger>(JsonSerializerOptions.Web)!;
        Expect(_mayBeUnwell || health.GetProperty("ok").GetBoolean(), $"The program was not well: {health}");
        Expect(now.Received == now.Answered + now.InCase + now.Noted + now.Waiting + now.Dead, $"The ledger did not balance: {now}");
        Expect(now.Received + _unkept >= confirmed, $"Telegram had been told that {confirmed} are stored, but the ledger said {now}");
        Expect(now.Received <= _api.LastUpdateId, $"{_api.LastUpdateId} were sent, but the ledger said {now}");
        Expect(
            now.Received >= _last.Received && now.Answered >= _last.Answered && now.InCase >= _last.InCase && now.Noted >= _last.Noted && now.Dead >= _last.Dead,
            $"The ledger went back from {_last} to {now}");
        _last = now;
    }

    private void Expect(bool holds, string problem)
    {
        if (!holds && _problems.Count < MostProblems)
            _problems.Add(problem);
    }
}
