namespace Outreach.Storage;

/// <summary>
/// Something that must still be so at the moment of writing, or nothing is written. Each folder declares the preconditions it needs, pure;
/// a store says whether one holds, inside the transaction.
/// </summary>
public abstract record Precondition;
