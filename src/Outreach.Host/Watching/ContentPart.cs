namespace Outreach.Host.Watching;

/// <summary>
/// Which content is in force, what is wrong with the files that are not, which help lines nobody phoned for too long, and whether another
/// worker has other content.
/// </summary>
internal sealed record ContentPart(
    string Version, DateTimeOffset? ReadAt, IReadOnlyList<string> Problems, IReadOnlyList<string> StaleHelp, string? Warning);
