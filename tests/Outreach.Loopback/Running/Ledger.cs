namespace Outreach.Loopback.Running;

/// <summary>What became of all messages, as /health/ready tells it.</summary>
public sealed record Ledger(long Received, long Answered, long Noted, long Waiting, long Dead, long InCase = 0);
