using Outreach.Messaging.Channels;
using Outreach.People;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Reach;

/// <summary>Begins lines of the reach log: who as a token, by what channel, and whether it is a real person.</summary>
public sealed class ReachLines(IStore store, KnownChannels channels, StaffRoll staff)
{
    /// <summary>A line about somebody who has no chat with us: she stood before staff.</summary>
    public ReachEntry WithoutChat(ReachKind kind, string? region, DateTimeOffset at) => new()
    {
        Id = store.NextId(),
        At = at,
        Token = Newcomer.Token(),
        Kind = kind,
        Channel = "staff",
        Real = true,
        Profile = new Profile { Region = region },
    };

    /// <summary>A line about a person as she is now.</summary>
    public ReachEntry Of(Person person, ReachKind kind, DateTimeOffset at) => new()
    {
        Id = store.NextId(),
        At = at,
        Token = person.Token,
        Kind = kind,
        Channel = person.Channel,
        Real = channels.Of(person.Channel).RealPeople && staff.Find(person) is null,
        Profile = person.Profile with { Heard = null },
    };
}
