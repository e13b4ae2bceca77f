namespace Outreach.Loopback.Running.Killing;

/// <summary>A kill.</summary>
/// <param name="Moment">What was going on.</param>
/// <param name="At">When, by the server's clock.</param>
/// <param name="Happened">How much had happened in each chat when all that the dead process had sent was dealt with.</param>
internal sealed record Death(KillMoment Moment, TimeSpan At, IReadOnlyList<int> Happened);
