using Outreach.Messaging.Channels;

namespace Outreach.Staff.Team;

/// <summary>How an invitation is passed on: a link where the channel has such, else the words to write.</summary>
public sealed class InvitationLinks(IEnumerable<IChannel> channels)
{
    /// <summary>What whoever is invited opens or writes.</summary>
    /// <param name="channel">The kind of channel by which the invitation was made.</param>
    /// <param name="code">Its code.</param>
    /// <param name="cancellation">Our own stop.</param>
    public async Task<string> Of(string channel, string code, CancellationToken cancellation)
        => await channels.First(one => one.Kind == channel).Link(code, cancellation) ?? $"/start {code}";
}
