namespace Outreach.Web.Simulator;

/// <summary>The files that were sent from simulated phones: the last few, and in memory alone.</summary>
internal sealed class SentFiles(RunNumbers numbers)
{
    /// <summary>How many are kept; the oldest go first.</summary>
    public const int Most = 10;

    /// <summary>The largest that a simulated phone sends.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly Queue<(string Id, byte[] Bytes)> _kept = [];

    /// <summary>Keeps one for a while.</summary>
    /// <returns>Its name, by which it is fetched.</returns>
    public string Keep(byte[] bytes)
    {
        var id = numbers.Next();
        lock (_gate)
        {
            _kept.Enqueue((id, bytes));
            if (_kept.Count > Most)
                _kept.Dequeue();
        }

        return id;
    }

    /// <summary>What is in it; null once it is gone.</summary>
    public byte[]? Find(string id)
    {
        lock (_gate)
            return _kept.FirstOrDefault(one => one.Id == id).Bytes;
    }
}
