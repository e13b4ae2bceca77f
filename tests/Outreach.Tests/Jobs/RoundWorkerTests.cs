using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Outreach.Jobs;
using Outreach.Storage;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Jobs;

/// <summary>Whatever one round stumbles over, the next one comes; and none comes while the sending is another's.</summary>
public sealed class RoundWorkerTests : IAsyncLifetime
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly LentDuties _duties = new();
    private readonly FakeTimeProvider _time = new();
    private TestOutreach _outreach = null!;

    public async ValueTask InitializeAsync() => _outreach = await TestOutreach.Start();

    public async ValueTask DisposeAsync()
    {
        await _outreach.DisposeAsync();
        _duties.Dispose();
    }

    [Fact]
    public async Task The_next_round_comes_after_a_defect_and_after_a_store_that_was_away()
    {
        using var worker = Begin(round => throw (round == 1 ? new InvalidOperationException() : new StoreUnavailableException()));
        await worker.StartAsync(TestContext.Current.CancellationToken);
        for (var round = 1; round <= 3; round++)
        {
            await worker.Until(round, _time);
        }

        await worker.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task No_round_comes_while_the_sending_is_anothers()
    {
        using var worker = Begin(static _ => { });
        await worker.StartAsync(TestContext.Current.CancellationToken);
        await worker.Until(1, _time);
        _duties.Lose(DutyName.Sending);
        _time.Advance(Pause);
        _time.Advance(Pause);
        worker.Rounds.ShouldBe(1);
        _duties.Give(DutyName.Sending);
        await worker.Until(2, _time);
        await worker.StopAsync(TestContext.Current.CancellationToken);
    }

    private Counting Begin(Action<int> round)
        => new(_duties, _outreach.Services.GetRequiredService<IStore>(), _time, round);

    private sealed class Counting(IDuties duties, IStore store, TimeProvider time, Action<int> round)
        : RoundWorker(duties, store, Pause, time, NullLogger<Counting>.Instance)
    {
        private readonly SemaphoreSlim _gone = new(0);

        public int Rounds { get; private set; }

        /// <summary>Waits until so many rounds came; the pause between them may begin a little after a round.</summary>
        public async Task Until(int rounds, FakeTimeProvider time)
        {
            for (var look = 0; Rounds < rounds; look++)
            {
                look.ShouldBeLessThan(600, "no round came");
                if (!await _gone.WaitAsync(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken))
                    time.Advance(Pause);
            }
        }

        public override void Dispose()
        {
            base.Dispose();
            _gone.Dispose();
        }

        protected override Task Round(CancellationToken cancellation)
        {
            Rounds++;
            _gone.Release();
            round(Rounds);
            return Task.CompletedTask;
        }
    }
}
