namespace Outreach.Hotline.OperatorDesk;

/// <summary>What a colleague is in the middle of: words to the person of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Draft">The words as they will go; null while they are asked for.</param>
/// <param name="Sure">The colleague was warned of what a locked screen shows.</param>
internal sealed record CaseMemory(long Case, string? Draft = null, bool Sure = false);
