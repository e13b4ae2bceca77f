namespace Outreach.Messaging.Channels;

/// <summary>What the address of a person is.</summary>
public enum AddressKind
{
    /// <summary>A chat: the channel's own number of it, which tells nobody anything.</summary>
    Chat = 0,

    /// <summary>A phone number: it tells the country, lasts longer than a chat, and can be phoned.</summary>
    PhoneNumber = 1,
}
