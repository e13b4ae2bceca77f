namespace Outreach.Storage;

/// <summary>
/// Of nothing that was deleted or written over until now may a byte be left in the store's files once this is kept: not in pages that are
/// free again, and not in its journal.
/// </summary>
public sealed record Swept : Change;
