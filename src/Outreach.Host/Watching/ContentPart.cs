namespace Outreach.Host.Watching;

/// <summary>
/// Which content is in force, what is wrong with the files that are not, and which help lines nobody phoned for too long.
/// </summary>
internal sealed record ContentPart(string Version, DateTimeOffset? ReadAt, IReadOnlyList<string> Problems, IReadOnlyList<string> StaleHelp);
