namespace Outreach.Messaging.Handlers;

/// <summary>A handler in its place.</summary>
/// <param name="Place">The lower, the sooner it is asked. No two have the same.</param>
/// <param name="Handler">The handler.</param>
internal sealed record PlacedHandler(int Place, IConversationHandler Handler);
