namespace Outreach.Hotline.Rooms;

/// <summary>What the staff's group looks like now.</summary>
/// <param name="Trouble">What hinders us.</param>
/// <param name="Members">How many are in it, ourselves among them.</param>
/// <param name="Present">The addresses, of those that were asked about, that are in it.</param>
public sealed record RoomLook(RoomTrouble Trouble, int Members, IReadOnlyList<string> Present)
{
    /// <summary>Those of whom nobody can say who they are; we ourselves are none.</summary>
    public int Strangers => Math.Max(0, Members - 1 - Present.Count);
}
