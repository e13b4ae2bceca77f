namespace Outreach.Storage;

/// <summary>
/// What a folder sees to when an older copy of the store is put back: what was under way when it was made may have gone on since.
/// </summary>
public interface IPutBack
{
    /// <summary>What is changed before anything runs on the copy; nothing if all may go on.</summary>
    /// <param name="now">When it is put back.</param>
    /// <param name="cancellation">Our own stop.</param>
    Task<PutBack> See(DateTimeOffset now, CancellationToken cancellation);
}
