using Outreach.Channels;
using Outreach.Safekeeping;

namespace Outreach.Staff.Desk;

/// <summary>What a command answers, and what is to be written with it.</summary>
public sealed record DeskAnswer
{
    /// <summary>What stands on her screen; nothing = it stays as it is.</summary>
    public string? Text { get; init; }

    /// <summary>What can be pressed under it: an action of the command, and what stands on the button.</summary>
    public IReadOnlyList<Button> Buttons { get; init; } = [];

    /// <summary>A passing word to a press, where the screen stays.</summary>
    public string? Toast { get; init; }

    /// <summary>How far she is; nothing = the command is at its end.</summary>
    public Dialogue? Dialogue { get; init; }

    /// <summary>What is sent before the screen.</summary>
    public IReadOnlyList<Outgoing> Before { get; init; } = [];

    /// <summary>What must still be so.</summary>
    public IReadOnlyList<Precondition> Preconditions { get; init; } = [];

    /// <summary>What changes.</summary>
    public IReadOnlyList<Change> Changes { get; init; } = [];

    /// <summary>What goes into the audit log.</summary>
    public IReadOnlyList<DeskAct> Acts { get; init; } = [];

    /// <summary>A screen that ends the command.</summary>
    public static DeskAnswer Say(string text) => new() { Text = text };
}
