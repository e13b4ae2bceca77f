namespace Outreach.Storage;

/// <summary>
/// One thing to be written down. A turn is a list of these, kept whole or not at all.
/// Each folder declares the changes it needs; a store says how it keeps them.
/// </summary>
public abstract record Change;
