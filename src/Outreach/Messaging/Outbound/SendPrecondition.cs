using Outreach.Storage;

namespace Outreach.Messaging.Outbound;

/// <summary>The message waits, nobody has begun to send it, and the broadcast it belongs to, if any, was not withdrawn.</summary>
/// <param name="Row">The message.</param>
public sealed record SendPrecondition(OutboxRow Row) : Precondition;
