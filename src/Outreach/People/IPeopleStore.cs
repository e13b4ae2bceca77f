using Outreach.Privacy;

namespace Outreach.People;

/// <summary>Where people are kept.</summary>
public interface IPeopleStore
{
    /// <summary>The person of this number, or nothing when she was never here or asked to be forgotten.</summary>
    ValueTask<Person?> Find(PersonId id, CancellationToken cancellation);

    /// <summary>The person of this key, or nothing when nobody is known by it.</summary>
    ValueTask<Person?> Find(PersonKey key, CancellationToken cancellation);

    /// <summary>The people beyond a number, by their numbers.</summary>
    Task<IReadOnlyList<Person>> After(PersonId person, int most, CancellationToken cancellation);

    /// <summary>The tokens of all people; of two who are one, the same twice.</summary>
    IAsyncEnumerable<string> Tokens(CancellationToken cancellation);
}
