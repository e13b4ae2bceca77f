namespace Outreach.Loopback;

/// <summary>Something that happened in a chat.</summary>
/// <param name="At">Since the server began.</param>
/// <param name="Kind">What.</param>
/// <param name="Message">The message it happened to; 0 for none.</param>
/// <param name="Text">The words, the button's data, the toast.</param>
public sealed record LoopbackEvent(TimeSpan At, LoopbackEventKind Kind, int Message, string Text);

/// <summary>What can happen in a chat.</summary>
public enum LoopbackEventKind
{
    Wrote,
    Edited,
    Pressed,
    Blocked,
    Unblocked,
    BotSent,
    BotEdited,
    BotDeleted,
    BotAnsweredPress,
}
