using Outreach.Storage;

namespace Outreach.Jobs.Retention;

/// <summary>No hold holds any of these back.</summary>
/// <param name="Class">The class.</param>
/// <param name="Numbers">What of it.</param>
/// <param name="At">When.</param>
public sealed record UnheldPrecondition(string Class, IReadOnlyList<long> Numbers, DateTimeOffset At) : Precondition;
