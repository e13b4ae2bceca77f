using Outreach.Storage;

namespace Outreach.Content;

/// <summary>The content that a worker took up last; written when it changes.</summary>
/// <param name="Version">The hash of its files.</param>
/// <param name="At">When it was taken up.</param>
public sealed record ContentTaken(string Version, DateTimeOffset At) : Change;
