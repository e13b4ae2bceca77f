using LiteDB;
using Outreach.LiteDb.Rows;
using Outreach.Messaging.Channels;

namespace Outreach.LiteDb.Books;

/// <summary>
/// Channels in trouble: <c>_id</c> number, <c>c</c> channel, <c>p</c> part, <c>w</c> what, <c>s</c> since, <c>u</c> until. A handful,
/// all in memory.
/// </summary>
internal sealed class TroubleBook(SealedRows rows, Ids ids)
{
    private readonly Dictionary<(string Channel, string Part), (long Id, ChannelTrouble Trouble)> _all = [];

    /// <summary>All of them, as of the last transaction that is safe.</summary>
    public IReadOnlyList<ChannelTrouble> Published { get; private set; } = [];

    public void Load()
    {
        foreach (var row in rows.All())
        {
            var trouble = new ChannelTrouble(
                row["c"].AsString, row["p"].AsString, row["w"].AsString, row["s"].Instant(), row["u"].Instant());
            _all.Add((trouble.Channel, trouble.Part), (row["_id"].AsInt64, trouble));
        }
    }

    public void Apply(ChannelTroubleChange change)
    {
        if (change is ChannelTroubleChange.Began(var trouble))
            Write(_all.TryGetValue((trouble.Channel, trouble.Part), out var known) ? known.Id : ids.Next(), trouble);
        else if (change is ChannelTroubleChange.Ended(var channel, var part) && _all.Remove((channel, part), out var gone))
            rows.Delete(gone.Id);
    }

    /// <summary>The transaction is safe.</summary>
    public void Publish()
    {
        if (_all.Count > 0 || Published.Count > 0)
            Published = [.. _all.Values.Select(static one => one.Trouble).OrderBy(static one => one.Since)];
    }

    private void Write(long id, ChannelTrouble trouble)
    {
        _all[(trouble.Channel, trouble.Part)] = (id, trouble);
        rows.Upsert(new BsonDocument
        {
            ["_id"] = id,
            ["c"] = trouble.Channel,
            ["p"] = trouble.Part,
            ["w"] = trouble.What,
            ["s"] = trouble.Since.Ticks(),
            ["u"] = trouble.Until.Ticks(),
        });
    }
}
