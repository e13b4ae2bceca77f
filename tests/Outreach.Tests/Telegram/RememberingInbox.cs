using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Outreach.Messaging;
using Outreach.Messaging.Inbound;
using Outreach.People;
using Outreach.Privacy;

namespace Outreach.Tests.Telegram;

/// <summary>Remembers what was received, in its order; refuses while it is told to.</summary>
internal sealed class RememberingInbox : IInboxStore
{
    private readonly Lock _lock = new();
    private readonly Sealer _sealer = new(KeyFile.Ephemeral());
    private readonly List<InboundMessage> _messages = [];
    private readonly HashSet<string> _keys = [];
    private TaskCompletionSource _changed = new();

    /// <summary>Which messages cannot be stored just now.</summary>
    public Func<InboundMessage, Exception?> Trouble { get; set; } = _ => null;

    public IReadOnlyList<InboundMessage> Messages
    {
        get
        {
            lock (_lock)
                return [.. _messages];
        }
    }

    public int Attempts { get; private set; }

    public Inbox Inbox(TimeProvider time)
        => new(this, _sealer, new PersonQueues(), new MessagingMetrics(new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>(), time, NullLogger<MessagingMetrics>.Instance), time);

    public Task<InboxRow?> Receive(Arrival arrival, CancellationToken cancellation)
    {
        var message = _sealer.Open(arrival.Message, MessagingJson.Default.InboundMessage);
        lock (_lock)
        {
            Attempts++;
            var signal = _changed;
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            try
            {
                if (Trouble(message) is { } trouble)
                    return Task.FromException<InboxRow?>(trouble);
                if (!_keys.Add(arrival.Key))
                    return Task.FromResult<InboxRow?>(null);
                _messages.Add(message);
                return Task.FromResult<InboxRow?>(new InboxRow
                {
                    Id = _messages.Count,
                    Key = arrival.Key,
                    Person = new PersonId(1),
                    Channel = arrival.Channel,
                    ReceivedAt = arrival.ReceivedAt,
                    Message = arrival.Message,
                });
            }
            finally
            {
                signal.TrySetResult();
            }
        }
    }

    public Task<IReadOnlyList<InboxRow>> Waiting(LaneRange lanes, CancellationToken cancellation)
        => Task.FromResult<IReadOnlyList<InboxRow>>([]);

    public Task<InboxLedger> Ledger(CancellationToken cancellation) => Task.FromResult(new InboxLedger(0, 0, 0, 0, 0));

    public async Task WaitFor(Func<RememberingInbox, bool> predicate)
    {
        using var over = new CancellationTokenSource(TimeSpan.FromSeconds(30), TimeProvider.System);
        while (true)
        {
            Task changed;
            lock (_lock)
                changed = _changed.Task;
            if (predicate(this))
                return;
            await changed.WaitAsync(over.Token);
        }
    }
}
