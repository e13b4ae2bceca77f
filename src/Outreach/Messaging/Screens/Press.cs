namespace Outreach.Messaging.Screens;

/// <summary>A press that waits for an answer.</summary>
/// <param name="Message">The message under which the button stands.</param>
/// <param name="PressId">What the channel wants back.</param>
public sealed record Press(string? Message, string? PressId);
