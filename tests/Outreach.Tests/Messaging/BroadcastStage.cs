using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Outreach.Broadcasts;
using Outreach.Broadcasts.Dispatch;
using Outreach.LiteDb;
using Outreach.Messaging;
using Outreach.Messaging.Channels;
using Outreach.Messaging.DeadLettering;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Storage;
using Outreach.Tests.Fakes;
using Xunit;

namespace Outreach.Tests.Messaging;

/// <summary>The whole program with one channel that answers as told, and a gate and a witness in the place of the broadcasts.</summary>
internal sealed class BroadcastStage : IAsyncDisposable
{
    private const long Broadcast = 17;

    private static readonly Broadcast Resting = new()
    {
        Id = Broadcast,
        Version = 1,
        State = BroadcastState.Paused,
        Author = new PersonId(1_000_000),
        Message = new Sealed([1]),
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    private readonly TestOutreach _outreach;

    private BroadcastStage(TestOutreach outreach) => _outreach = outreach;

    public ScriptedPhone Phone { get; private init; } = null!;

    public NotingGate Gate { get; private init; } = null!;

    public NotingWitness Witness { get; private init; } = null!;

    public NotingStore Store => (NotingStore)_outreach.Services.GetRequiredService<IStore>();

    public async Task<int> DeadLetters() => (int)(await _outreach.Services.GetRequiredService<IDeadLetterStore>().Count(TestContext.Current.CancellationToken)).Unsent;

    /// <param name="perSecond">The channel's pace.</param>
    /// <param name="left">What an earlier run left in the outbox.</param>
    /// <param name="gates">Whether there are gates.</param>
    public static async Task<BroadcastStage> Open(
        double perSecond = double.PositiveInfinity, IReadOnlyList<OutboxRow>? left = null, bool gates = true)
    {
        var (phone, gate, witness) = (new ScriptedPhone(perSecond), new NotingGate(), new NotingWitness());
        var outreach = await TestOutreach.Start(change: services =>
        {
            services.RemoveAll<IBroadcastWitness>().AddSingleton<IChannel>(phone).AddSingleton<IBroadcastWitness>(witness);
            services.Remove(services.Single(service => service.ImplementationType == typeof(BroadcastGate)));
            services.AddSingleton<ISendGate>(gate);
            if (!gates)
                services.RemoveAll<ISendGate>();
            services.AddSingleton<IStore>(all => new NotingStore(all.GetRequiredService<LiteDbStore>()));
            if (left is not null)
                services.AddSingleton<IOutboxStore>(new LeftRows(left));
        });
        // It rests: what lies in the outbox leaves all the same, and nobody goes further with it.
        var store = outreach.Services.GetRequiredService<LiteDbStore>();
        await store.Commit([new BroadcastChange.Saved(Resting)], TestContext.Current.CancellationToken);
        return new BroadcastStage(outreach) { Phone = phone, Gate = gate, Witness = witness };
    }

    /// <summary>How many gates of the program answer for a ground.</summary>
    public int Gates(Ground ground) => _outreach.Services.GetServices<ISendGate>().Count(gate => gate.AnswersFor(ground));

    /// <summary>Somebody writes, and is known from then on.</summary>
    public async Task<PersonId> Meet(string address)
    {
        await Hear(address, new InboundContent.Opened(null));
        return Store.All<InboxChange.Handled>().Last().Row.Person;
    }

    public async Task Hear(string address, InboundContent content)
    {
        await _outreach.Does(ScriptedPhone.Name, address, content);
        Phone.Forget();
    }

    /// <summary>Somebody stops the broadcast.</summary>
    public Task Stop()
    {
        Gate.Allows = false;
        var stopped = Resting with { Version = 2, State = BroadcastState.Stopped };
        return Store.Commit([new BroadcastChange.Saved(stopped)], TestContext.Current.CancellationToken);
    }

    public OutboxRow Row(PersonId person, Sealed? message = null) => new()
    {
        Id = Store.NextId(),
        Person = person,
        Channel = ScriptedPhone.Name,
        Urgency = Urgency.Broadcast,
        Ground = new Ground.Broadcast(Broadcast, 'a'),
        QueuedAt = _outreach.Time.GetUtcNow(),
        Message = message ?? _outreach.Services.GetRequiredService<ISealer>().Seal(new Outgoing.Note { Address = "4712", Text = "Жаңылык" }, MessagingJson.Default.Outgoing),
    };

    /// <summary>Queues it, and lets time pass until nothing waits any more.</summary>
    public async Task<OutboxRow> Send(OutboxRow row)
    {
        await Queue([row]);
        await Pass(TimeSpan.FromMinutes(5));
        return row;
    }

    public Task Queue(IEnumerable<OutboxRow> rows)
        => _outreach.Services.GetRequiredService<Outbox>().Commit([.. rows.Select(row => new OutboxChange.Queued(row))], TestContext.Current.CancellationToken);

    /// <summary>Time passes, in steps that everybody can follow, until nothing waits any more or it is over.</summary>
    public async Task Pass(TimeSpan time, double step = 1)
    {
        for (var passed = TimeSpan.Zero; passed < time && _outreach.Services.GetRequiredService<Outbox>().Waiting > 0; passed += TimeSpan.FromSeconds(step))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(3), TimeProvider.System, TestContext.Current.CancellationToken);
            _outreach.Time.Advance(TimeSpan.FromSeconds(step));
        }
    }

    public ValueTask DisposeAsync() => _outreach.DisposeAsync();
}
