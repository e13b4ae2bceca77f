using LiteDB;
using Outreach.Content;
using Outreach.LiteDb.Rows;

namespace Outreach.LiteDb.Books;

/// <summary>The content that was taken up last: <c>_id</c> 1, <c>v</c> version, <c>a</c> when.</summary>
internal sealed class ContentBook(SealedRows rows)
{
    private ContentTaken? _last;

    /// <summary>It, as of the last transaction that is safe; null when none was told of yet.</summary>
    public ContentTaken? Published { get; private set; }

    public void Load() => _last = rows.Find(1L) is { } row ? new ContentTaken(row["v"].AsString, row["a"].Instant()) : null;

    public void Apply(ContentTaken taken)
    {
        _last = taken;
        rows.Upsert(new BsonDocument { ["_id"] = 1L, ["v"] = taken.Version, ["a"] = taken.At.Ticks() });
    }

    /// <summary>The transaction is safe.</summary>
    public void Publish() => Published = _last;
}
