namespace Outreach.Hotline.Cases;

/// <summary>What became of words to a person. The numbers are stored: never change them.</summary>
public enum WordState
{
    /// <summary>They wait in the outbox; or they are the person's own.</summary>
    Waiting = 0,

    /// <summary>They went.</summary>
    Sent = 1,

    /// <summary>They did not go: the person stopped, hid or cannot be reached.</summary>
    Failed = 2,

    /// <summary>Nobody knows whether they arrived; they are not sent again.</summary>
    Unknown = 3,

    /// <summary>They went, and were taken off the person's phone again.</summary>
    TakenBack = 4,

    /// <summary>A note among colleagues: it never goes to the person.</summary>
    Note = 5,

    /// <summary>A note that was sent to the person after all: as words of its own.</summary>
    NoteSent = 6,
}
