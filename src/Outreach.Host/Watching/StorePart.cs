namespace Outreach.Host.Watching;

/// <summary>How the store fares, and how much room its disk has.</summary>
internal sealed record StorePart(
    DateTimeOffset? LastCommit,
    DateTimeOffset? LastFailure,
    string? LastError,
    string? Trouble,
    int Waiting,
    long? DiskFreeBytes);
