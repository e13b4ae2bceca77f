namespace Outreach.Loopback.Running.Killing;

/// <summary>A kill.</summary>
/// <param name="At">When, by the server's clock.</param>
/// <param name="Happened">How much had happened in each chat when all that the dead process had sent was dealt with.</param>
internal sealed record Death(TimeSpan At, IReadOnlyList<int> Happened);
