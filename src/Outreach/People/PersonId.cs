namespace Outreach.People;

/// <summary>A person's number in this store. It says nothing about who it is, so it may stand in a log.</summary>
/// <param name="Value">Ascending, given by the store.</param>
public readonly record struct PersonId(long Value)
{
    /// <inheritdoc/>
    public override string ToString() => $"person {Value}";
}
