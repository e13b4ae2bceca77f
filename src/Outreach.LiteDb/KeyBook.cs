using LiteDB;

namespace Outreach.LiteDb;

/// <summary>The keys that the store was begun with: <c>_id</c> 1, <c>f</c> fingerprint.</summary>
internal sealed class KeyBook(ILiteCollection<BsonDocument> rows)
{
    /// <summary>Whether these are the keys the store was begun with; the first ones are remembered.</summary>
    public bool Fits(string fingerprint)
    {
        if (rows.FindById(1L) is { } row)
            return row["f"].AsString == fingerprint;
        rows.Insert(new BsonDocument { ["_id"] = 1L, ["f"] = fingerprint });
        return true;
    }
}
