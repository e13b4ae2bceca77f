namespace Outreach.People;

/// <summary>Where people are kept.</summary>
public interface IPeopleStore
{
    /// <summary>The person of this number, or nothing when she was never here or asked to be forgotten.</summary>
    ValueTask<Person?> Find(PersonId id, CancellationToken cancellation);
}
