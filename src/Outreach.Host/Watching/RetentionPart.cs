namespace Outreach.Host.Watching;

/// <summary>How forgetting fares.</summary>
/// <param name="LastRun">When what is over was last looked for; null = not yet since the start.</param>
/// <param name="Holds">Holds that are in force.</param>
/// <param name="Troubles">Classes that broke off, with the kind of failure: they are tried again.</param>
internal sealed record RetentionPart(DateTimeOffset? LastRun, int Holds, IReadOnlyDictionary<string, string> Troubles);
