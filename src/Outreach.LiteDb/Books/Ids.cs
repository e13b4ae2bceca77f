namespace Outreach.LiteDb.Books;

/// <summary>
/// Gives ascending numbers. Each commit writes down a mark <see cref="Ahead"/> numbers beyond the last given one, and opening
/// starts at the mark: whatever was written, and whatever was given since, lies below it.
/// </summary>
internal sealed class Ids
{
    /// <summary>How many numbers may be given between two commits.</summary>
    public const long Ahead = 10_000;

    private long _last;

    /// <summary>What the next commit writes down.</summary>
    public long Mark => Interlocked.Read(ref _last) + Ahead;

    public long Next() => Interlocked.Increment(ref _last);

    /// <summary>Starts beyond a mark; never goes back.</summary>
    public void StartBeyond(long mark)
    {
        var last = Interlocked.Read(ref _last);
        while (last < mark)
        {
            var seen = Interlocked.CompareExchange(ref _last, mark, last);
            if (seen == last)
                return;
            last = seen;
        }
    }
}
