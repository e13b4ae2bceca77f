namespace Outreach.Hotline.Rooms;

/// <summary>Why nothing may be said in the staff's group. The numbers are stored: never change them.</summary>
public enum RoomTrouble
{
    /// <summary>All is well.</summary>
    None = 0,

    /// <summary>Somebody is in it who may not read what people write.</summary>
    Stranger = 1,

    /// <summary>We are not in it (any more).</summary>
    Removed = 2,

    /// <summary>It has another number now.</summary>
    Moved = 3,

    /// <summary>It has no topics.</summary>
    NoTopics = 4,

    /// <summary>We may not make, close and delete topics there.</summary>
    NoRight = 5,

    /// <summary>Nobody knows: it could not be asked.</summary>
    Unreachable = 6,
}
