namespace Outreach.Hotline.Rooms;

/// <summary>What stands in the staff's group beside the cases, and who was in it.</summary>
internal sealed record RoomView
{
    /// <summary>The message on which the board stands.</summary>
    public string? Board { get; init; }

    /// <summary>A board was begun: it may stand there already.</summary>
    public bool Begun { get; init; }

    /// <summary>It is pinned: whoever comes in sees it first.</summary>
    public bool Pinned { get; init; }

    /// <summary>The addresses of colleagues who were in the group.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>What the administrators were told last.</summary>
    public RoomTrouble Told { get; init; }
}
