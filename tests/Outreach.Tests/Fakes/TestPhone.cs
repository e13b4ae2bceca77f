using Outreach.Channels;
using Outreach.Channels.Sms;

namespace Outreach.Tests.Fakes;

/// <summary>A phone in a test: it keeps what it was sent, and what it shows now.</summary>
internal sealed class TestPhone(string kind, bool buttons) : IChannel
{
    public const string Buttons = "test-buttons";
    public const string Numbers = "test-numbers";
    public const string Sms = SmsKind.Name;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<Outgoing>> _sent = [];
    private TimeSpan? _busy;

    public string Kind => kind;

    public ChannelAbilities Abilities { get; } = new() { Buttons = buttons, SharesContact = buttons };

    public IReadOnlyList<Outgoing> SentTo(string address)
    {
        lock (_gate)
            return _sent.TryGetValue(address, out var all) ? [.. all] : [];
    }

    /// <summary>The next sending is asked to wait, and with it all others.</summary>
    public void Hold(TimeSpan wait)
    {
        lock (_gate)
            _busy = wait;
    }

    public Task<SendResult> Send(Outgoing message, ChatState chat, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (_busy is { } wait)
            {
                _busy = null;
                return Task.FromResult<SendResult>(new SendResult.Throttled(wait, Everyone: true));
            }

            if (!_sent.TryGetValue(message.Address, out var all))
                _sent[message.Address] = all = [];
            all.Add(message);
            return Task.FromResult<SendResult>(new SendResult.Sent($"ours-{all.Count}", []));
        }
    }
}
