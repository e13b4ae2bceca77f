using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Messaging.Outbound;
using Outreach.People;

namespace Outreach.Storage.Tests.LiteDb;

public sealed class GroupCommitTests
{
    [Fact]
    public async Task What_waits_while_one_is_written_is_written_together()
    {
        var disk = new TestDisk();
        using var store = LiteDbHome.Open(disk);
        using var batches = new Batches(store.Services.GetRequiredService<IMeterFactory>());
        using var reached = new SemaphoreSlim(0);
        using var goOn = new ManualResetEventSlim();
        disk.OnSync = () =>
        {
            reached.Release();
            goOn.Wait();
        };

        var first = store.Commit(new OutboxChange.Queued(store.Outgoing(new PersonId(1))));
        await reached.WaitAsync(TestContext.Current.CancellationToken);
        var others = Enumerable.Range(0, 500).Select(_ => store.Commit(new OutboxChange.Queued(store.Outgoing(new PersonId(1))))).ToList();
        first.IsCompleted.ShouldBeFalse();
        goOn.Set();
        await Task.WhenAll([first, .. others]);

        batches.Sizes.ShouldBe([1, 500]);
        (await store.Unsent()).Count.ShouldBe(501);
    }

    [Fact]
    public async Task Many_callers_at_once_take_far_fewer_transactions_on_a_real_disk()
    {
        using var home = new LiteDbHome();
        using var store = home.Open();
        using var batches = new Batches(store.Services.GetRequiredService<IMeterFactory>());
        await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => store.Commit(new OutboxChange.Queued(store.Outgoing(new PersonId(1))))));
        batches.Sizes.Sum().ShouldBe(500);
        batches.Sizes.Count.ShouldBeLessThan(100);
    }

    /// <summary>Hears how many callers shared each transaction.</summary>
    private sealed class Batches : IDisposable
    {
        private readonly MeterListener _listener = new();

        public Batches(IMeterFactory meters)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "outreach.store.batch.size" && ReferenceEquals(instrument.Meter.Scope, meters))
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<int>((_, size, _, _) => Sizes.Enqueue(size));
            _listener.Start();
        }

        public ConcurrentQueue<int> Sizes { get; } = new();

        public void Dispose() => _listener.Dispose();
    }
}
