namespace Outreach.Staff.Console;

/// <summary>
/// Where is kept who is signed in to the console. Who is removed from the staff, or asks to be forgotten, is no longer in it.
/// </summary>
public interface IConsoleStore
{
    /// <summary>All sessions by the order of their numbers, also those that are over. At hand in memory: asked at every request.</summary>
    IReadOnlyList<ConsoleSession> ConsoleSessions { get; }

    /// <summary>The link of this key; null when there is none (any more). At hand in memory.</summary>
    ConsoleLink? ConsoleLink(string key);
}
