namespace Outreach.Broadcasts;

/// <summary>What became of one recipient. The numbers are stored: never change them.</summary>
public enum RecipientState
{
    /// <summary>It was not her turn yet, or the message is on its way.</summary>
    Waiting = 0,

    /// <summary>The channel took the message.</summary>
    Sent = 1,

    /// <summary>She stopped, hid or was forgotten after the broadcast began.</summary>
    Withheld = 2,

    /// <summary>The channel says that she cannot be reached.</summary>
    Unreachable = 3,

    /// <summary>The channel will never take the message.</summary>
    Refused = 4,

    /// <summary>Nobody knows whether it arrived; it is not sent again.</summary>
    Unknown = 5,

    /// <summary>She changed her language, and there are no words in it.</summary>
    NoWords = 6,

    /// <summary>The broadcast was stopped before it was her turn.</summary>
    Withdrawn = 7,
}
