namespace Outreach.Host.Watching;

/// <summary>Which content is in force, and what is wrong with the files that are not.</summary>
internal sealed record ContentPart(string Version, DateTimeOffset? ReadAt, IReadOnlyList<string> Problems);
