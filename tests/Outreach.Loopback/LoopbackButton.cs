namespace Outreach.Loopback;

/// <summary>A button under a message.</summary>
/// <param name="Label">What stands on it.</param>
/// <param name="Data">Its callback_data; nothing for other buttons.</param>
/// <param name="AsksContact">It shares her number.</param>
public sealed record LoopbackButton(string Label, string? Data, bool AsksContact = false);
