namespace Outreach.Host.Tests.Running;

/// <summary>What became of all messages, as /health/ready tells it.</summary>
internal sealed record Ledger(long Received, long Answered, long Noted, long Waiting, long Dead);
