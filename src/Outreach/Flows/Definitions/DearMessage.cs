using Outreach.People;

namespace Outreach.Flows.Definitions;

/// <summary>An SMS whose last segment is bought for a few letters.</summary>
/// <param name="File">Where its words stand.</param>
/// <param name="Line">The line of its step.</param>
/// <param name="Step">The step.</param>
/// <param name="Language">In which language.</param>
/// <param name="Segments">What it costs now.</param>
/// <param name="Letters">So many letters less, and it costs one segment less.</param>
public sealed record DearMessage(string File, int Line, string Step, Language Language, int Segments, int Letters);
