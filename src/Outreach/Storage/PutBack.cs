namespace Outreach.Storage;

/// <summary>What a folder changes in a copy that is put back.</summary>
/// <param name="Changes">The changes.</param>
/// <param name="Said">What whoever puts it back must know of it, in one sentence; null if nothing.</param>
public sealed record PutBack(IReadOnlyList<Change> Changes, string? Said);
