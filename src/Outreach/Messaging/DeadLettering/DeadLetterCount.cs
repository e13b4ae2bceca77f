namespace Outreach.Messaging.DeadLettering;

/// <summary>How many messages were given up.</summary>
/// <param name="Received">Came and could not be dealt with: the ledger's dead.</param>
/// <param name="Unsent">Could never be sent.</param>
public sealed record DeadLetterCount(long Received, long Unsent);
