using Outreach.People;
using Outreach.Storage;

namespace Outreach.Hotline.Cases;

/// <summary>Where cases are kept.</summary>
public interface IHotlineStore
{
    /// <summary>What is open, as of the last transaction that is safe.</summary>
    HotlineBoard Board { get; }

    /// <summary>A case, open or closed; null = there is none of this number.</summary>
    /// <exception cref="StoreUnavailableException">It could not be read.</exception>
    ValueTask<Case?> Find(long id, CancellationToken cancellation);

    /// <summary>The case of a person that was closed last; null = there was none, or it is gone.</summary>
    /// <exception cref="StoreUnavailableException">It could not be read.</exception>
    ValueTask<Case?> Last(PersonId person, CancellationToken cancellation);

    /// <summary>Words by their number; null = they are gone, or never were.</summary>
    /// <exception cref="StoreUnavailableException">They could not be read.</exception>
    ValueTask<CaseWord?> Word(long id, CancellationToken cancellation);

    /// <summary>The last words of a case, the oldest first.</summary>
    /// <param name="id">The case.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellation">Our own stop.</param>
    /// <exception cref="StoreUnavailableException">They could not be read.</exception>
    ValueTask<IReadOnlyList<CaseWord>> Words(long id, int most, CancellationToken cancellation);

    /// <summary>Cases that were closed before some time and still name photos or voices.</summary>
    /// <exception cref="StoreUnavailableException">They could not be read.</exception>
    ValueTask<IReadOnlyList<long>> Filed(DateTimeOffset closedBefore, int most, CancellationToken cancellation);

    /// <summary>Cases that were closed before some time and still have words.</summary>
    /// <exception cref="StoreUnavailableException">They could not be read.</exception>
    ValueTask<IReadOnlyList<long>> Wordy(DateTimeOffset closedBefore, int most, CancellationToken cancellation);

    /// <summary>How many cases its person had before this one.</summary>
    /// <exception cref="StoreUnavailableException">They could not be read.</exception>
    ValueTask<int> Earlier(Case known, CancellationToken cancellation);
}
