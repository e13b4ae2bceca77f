using LiteDB;
using Outreach.Closing;
using Outreach.LiteDb.Rows;
using Outreach.People;

namespace Outreach.LiteDb.Books;

/// <summary>
/// The end of the campaign: <c>_id</c> 1, <c>i</c> number, <c>s</c> state, <c>w</c> asked by, <c>a</c> asked at, <c>b</c> agreed by,
/// <c>g</c> agreed at.
/// </summary>
internal sealed class ClosingBook(SealedRows rows)
{
    private const long Only = 1;

    /// <summary>As of this transaction; null = it was not asked for.</summary>
    public CampaignClosing? Now { get; private set; }

    /// <summary>As of the last transaction that is safe.</summary>
    public CampaignClosing? Published { get; private set; }

    public void Load() => Now = rows.Find(Only) is { } row ? Read(row) : null;

    public void Apply(ClosingChange change)
    {
        if (change is ClosingChange.Saved(var closing))
            rows.Upsert(Row(closing));
        else
            rows.Delete(Only);
        Now = (change as ClosingChange.Saved)?.Closing;
    }

    /// <summary>The transaction is safe.</summary>
    public void Publish() => Published = Now;

    private static BsonDocument Row(CampaignClosing closing)
    {
        var row = new BsonDocument
        {
            ["_id"] = Only,
            ["i"] = closing.Id,
            ["s"] = (int)closing.State,
            ["w"] = closing.AskedBy.Value,
            ["a"] = closing.AskedAt.Ticks(),
        };
        if (closing is { AgreedBy: { } by, AgreedAt: { } at })
            (row["b"], row["g"]) = (by.Value, at.Ticks());
        return row;
    }

    private static CampaignClosing Read(BsonDocument row) => new()
    {
        Id = row["i"].AsInt64,
        State = (ClosingState)row["s"].AsInt32,
        AskedBy = new PersonId(row["w"].AsInt64),
        AskedAt = row["a"].Instant(),
        AgreedBy = row.TryGetValue("b", out var by) ? new PersonId(by.AsInt64) : null,
        AgreedAt = row.TryGetValue("g", out var at) ? at.Instant() : null,
    };
}
