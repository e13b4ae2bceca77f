namespace Outreach.People;

/// <summary>Why an announcement does not reach somebody whom its sender asked for. The numbers are stored: never change them.</summary>
public enum LeftOut
{
    /// <summary>She wrote STOP.</summary>
    Stopped = 0,

    /// <summary>She wiped the chat.</summary>
    Hidden = 1,

    /// <summary>The channel says that she cannot be reached.</summary>
    Unreachable = 2,

    /// <summary>She is under 18.</summary>
    Minor = 3,

    /// <summary>She called for urgent help.</summary>
    CalledForHelp = 4,

    /// <summary>She said no to news, or never said yes where each message is paid and may be read by others.</summary>
    NoNews = 5,

    /// <summary>She is written to by her other channel.</summary>
    Twice = 6,

    /// <summary>There are no words in her language.</summary>
    NoWords = 7,
}
