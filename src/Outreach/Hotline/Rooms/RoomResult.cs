namespace Outreach.Hotline.Rooms;

/// <summary>What became of something that was done in the staff's group.</summary>
public abstract record RoomResult
{
    private RoomResult()
    {
    }

    /// <summary>It is so.</summary>
    /// <param name="Reference">The topic that was opened, the message that was posted; else empty.</param>
    public sealed record Done(string Reference = "") : RoomResult;

    /// <summary>The group takes nothing for so long.</summary>
    /// <param name="Pause">How long.</param>
    public sealed record Wait(TimeSpan Pause) : RoomResult;

    /// <summary>The topic is not there (any more); nothing was left anywhere else.</summary>
    public sealed record NoTopic : RoomResult;

    /// <summary>The topic was closed.</summary>
    public sealed record ClosedTopic : RoomResult;

    /// <summary>The message is not there (any more).</summary>
    public sealed record NoMessage : RoomResult;

    /// <summary>Nothing can be done in the group at all.</summary>
    /// <param name="Trouble">Why.</param>
    public sealed record Unusable(RoomTrouble Trouble) : RoomResult;

    /// <summary>It will never be taken as it is.</summary>
    /// <param name="Why">Why; no words of anybody.</param>
    public sealed record Refused(string Why) : RoomResult;

    /// <summary>It can be tried again.</summary>
    /// <param name="Why">What happened; no words of anybody.</param>
    /// <param name="InDoubt">It may have been taken all the same.</param>
    public sealed record Failed(string Why, bool InDoubt) : RoomResult;
}
