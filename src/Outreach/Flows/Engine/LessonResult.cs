namespace Outreach.Flows.Engine;

/// <summary>The result of a finished lesson.</summary>
/// <param name="Right">Questions answered rightly the first time.</param>
/// <param name="Of">Questions.</param>
public sealed record LessonResult(int Right, int Of);
