using Outreach.Messaging.Screens;

namespace Outreach.Staff.Commands;

/// <summary>What a staff member is in the middle of.</summary>
/// <param name="Serial">The number of her last screen: a button of an older one is known as old.</param>
/// <param name="Command">The command whose dialogue is open; null when none is.</param>
/// <param name="Dialogue">How far she is in it.</param>
/// <param name="Buttons">What can be pressed under that screen, so that it can be said, too; null when nothing can.</param>
public sealed record DeskState(int Serial, string? Command, Dialogue? Dialogue, IReadOnlyList<Button>? Buttons = null);
