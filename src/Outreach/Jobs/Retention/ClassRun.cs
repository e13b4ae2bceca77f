namespace Outreach.Jobs.Retention;

/// <summary>What came, or would come, of a class.</summary>
/// <param name="Name">The class.</param>
/// <param name="Kept">How long it is kept.</param>
/// <param name="Forgotten">How many are forgotten.</param>
/// <param name="Held">How many are held back.</param>
/// <param name="Holds">By which holds.</param>
/// <param name="Trouble">What it broke off with; null = it did not.</param>
public sealed record ClassRun(string Name, string Kept, int Forgotten, int Held, IReadOnlyList<long> Holds, string? Trouble);
