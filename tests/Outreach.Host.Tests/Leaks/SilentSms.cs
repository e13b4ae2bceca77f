using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.Messaging.Sms;

namespace Outreach.Host.Tests.Leaks;

/// <summary>An SMS channel that takes everything: with it codes are sent.</summary>
internal sealed class SilentSms : IChannel
{
    private int _sent;

    public string Kind => SmsKind.Name;

    public ChannelAbilities Abilities { get; } = new() { Address = AddressKind.PhoneNumber, Segmented = true };

    public int Sent => _sent;

    public Task<SendResult> Send(Outgoing message, ChatState chat, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _sent);
        return Task.FromResult<SendResult>(new SendResult.Sent(null, []));
    }
}
