using Outreach.Messaging.Screens;

namespace Outreach.Hotline.Rooms;

/// <summary>What stands on one message in the staff's group.</summary>
/// <param name="Text">The words.</param>
/// <param name="Buttons">What can be pressed under them.</param>
public sealed record RoomPost(string Text, IReadOnlyList<Button> Buttons)
{
    /// <summary>Letters that one message has at most, with some left for marks.</summary>
    public const int Longest = 3_800;

    /// <summary>The message in the same topic that it answers, if it stands there still; null = none.</summary>
    public string? Answers { get; init; }
}
