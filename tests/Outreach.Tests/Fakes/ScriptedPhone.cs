using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;

namespace Outreach.Tests.Fakes;

/// <summary>A channel that answers as it is told.</summary>
internal sealed class ScriptedPhone(double perSecond = double.PositiveInfinity) : IChannel
{
    public const string Name = "test-scripted";

    private int _calls;

    public string Kind => Name;

    public ChannelAbilities Abilities { get; } = new() { Buttons = true, PerSecond = perSecond };

    /// <summary>The answer to each message, given which one it is, from 1.</summary>
    public Func<int, SendResult> Answer { get; set; } = static call => new SendResult.Sent($"{call}", []);

    /// <summary>How often it was asked to send.</summary>
    public int Calls => Volatile.Read(ref _calls);

    public void Forget() => Volatile.Write(ref _calls, 0);

    public Task<SendResult> Send(Outgoing message, ChatState chat, CancellationToken cancellation) => Task.FromResult(Answer(Interlocked.Increment(ref _calls)));
}
