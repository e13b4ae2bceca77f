namespace Outreach.Host.Watching;

/// <summary>How the store fares.</summary>
internal sealed record StorePart(DateTimeOffset? LastCommit, DateTimeOffset? LastFailure, string? LastError, string? Trouble, int Waiting);
