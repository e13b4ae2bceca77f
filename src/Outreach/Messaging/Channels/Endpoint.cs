namespace Outreach.Messaging.Channels;

/// <summary>Where in a group something is said.</summary>
/// <param name="Chat">The group.</param>
/// <param name="Thread">The topic in it; null = the general one.</param>
public sealed record Endpoint(string Chat, string? Thread);
