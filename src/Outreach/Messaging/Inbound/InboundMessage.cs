namespace Outreach.Messaging.Inbound;

/// <summary>What a person did in some channel, in our own words. From here nobody needs to know which channel it was.</summary>
public sealed record InboundMessage
{
    /// <summary>The provider's id, unique over all channels, such as telegram:0000000123. Sent twice, kept once.</summary>
    public required string Key { get; init; }

    /// <summary>The kind of channel it came by.</summary>
    public required string Channel { get; init; }

    /// <summary>Where the person can be answered: a chat id, a phone number.</summary>
    public required string Address { get; init; }

    /// <summary>When the person sent it, by the provider's clock.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>The language of her phone, if the channel tells: it only decides which language stands first.</summary>
    public string? LanguageHint { get; init; }

    /// <summary>The channel's own number of her message, with which it can be deleted.</summary>
    public string? Reference { get; init; }

    /// <summary>She changed, or only touched, a message that she had sent before: the one that <see cref="Reference"/> names.</summary>
    public bool Edit { get; init; }

    /// <summary>The channel's name of the album it belongs to: all its pictures together are one message.</summary>
    public string? Album { get; init; }

    /// <summary>What she did.</summary>
    public required InboundContent Content { get; init; }
}
