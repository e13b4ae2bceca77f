namespace Outreach.Messaging.Screens;

/// <summary>What a message means for those of the same person that wait before it.</summary>
public enum OutgoingKind
{
    /// <summary>It has its own worth, and so have those before it.</summary>
    Lasting = 0,

    /// <summary>It stands for the screens before it: those are outdated.</summary>
    Screen = 1,

    /// <summary>A passing word to a press: it goes beside all others.</summary>
    Passing = 2,

    /// <summary>The chat is wiped: nothing older may appear after it.</summary>
    Wipe = 3,

    /// <summary>It belongs to the screen before it, and is outdated with it.</summary>
    Spoken = 4,
}
