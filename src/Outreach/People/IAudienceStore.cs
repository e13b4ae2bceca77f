namespace Outreach.People;

/// <summary>Who could be written to: counted by segments, found slice by slice.</summary>
public interface IAudienceStore
{
    /// <summary>How many people stand in each segment now. It may take a moment.</summary>
    ValueTask<IReadOnlyDictionary<Segment, int>> CountSegments(CancellationToken cancellation);

    /// <summary>
    /// The next people whom the audience <see cref="Audience.Reaches"/>, in the order of their numbers. Who is excluded is not even found.
    /// </summary>
    /// <param name="audience">Whom.</param>
    /// <param name="after">The last person looked at before.</param>
    /// <param name="look">How many people are looked at, found or not.</param>
    /// <param name="cancellation">Stops the looking.</param>
    Task<AudienceSlice> Slice(Audience audience, PersonId after, int look, CancellationToken cancellation);
}
