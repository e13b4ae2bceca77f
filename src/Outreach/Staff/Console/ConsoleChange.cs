using Outreach.Storage;

namespace Outreach.Staff.Console;

/// <summary>What can change about who is signed in to the console.</summary>
public abstract record ConsoleChange : Change
{
    private ConsoleChange()
    {
    }

    /// <summary>A colleague has a link; one that she had before ends, and so does what was over before this one was made.</summary>
    public sealed record LinkMade(ConsoleLink Link, DateTimeOffset At) : ConsoleChange;

    /// <summary>The link is used: it is gone.</summary>
    public sealed record LinkGone(string Key) : ConsoleChange;

    /// <summary>A colleague is signed in; sessions that were over before this may go.</summary>
    public sealed record SignedIn(ConsoleSession Session, DateTimeOffset At) : ConsoleChange;

    /// <summary>A session is over.</summary>
    public sealed record Ended(long Session) : ConsoleChange;
}
