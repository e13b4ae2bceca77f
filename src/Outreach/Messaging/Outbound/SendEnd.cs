namespace Outreach.Messaging.Outbound;

/// <summary>How a message ended.</summary>
public enum SendEnd
{
    /// <summary>The channel took it.</summary>
    Sent = 0,

    /// <summary>She stopped, hid or was forgotten before it went.</summary>
    Withheld = 1,

    /// <summary>Staff withdrew it before it went.</summary>
    Withdrawn = 2,

    /// <summary>The channel says that she cannot be reached.</summary>
    Unreachable = 3,

    /// <summary>The provider knows that she wants no more.</summary>
    OptedOut = 4,

    /// <summary>The channel will never take it.</summary>
    Refused = 5,

    /// <summary>Nobody knows whether it arrived; it is not sent again.</summary>
    Unknown = 6,

    /// <summary>A newer screen, or the wiping of the chat, came before it went.</summary>
    Outdated = 7,
}
