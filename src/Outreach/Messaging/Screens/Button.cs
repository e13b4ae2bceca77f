namespace Outreach.Messaging.Screens;

/// <summary>Something that can be pressed.</summary>
/// <param name="Code">The option's number, or the command's name.</param>
/// <param name="Label">What stands on it.</param>
public sealed record Button(string Code, string Label);
