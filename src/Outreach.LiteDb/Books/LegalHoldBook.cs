using LiteDB;
using Outreach.Jobs.Retention;
using Outreach.LiteDb.Rows;

namespace Outreach.LiteDb.Books;

/// <summary>
/// Legal holds: <c>_id</c> number, <c>n</c> name, <c>r</c> reason, <c>s</c> since, <c>u</c> until, <c>c</c> class, <c>o</c> what of it. A
/// handful, all in memory.
/// </summary>
internal sealed class LegalHoldBook(SealedRows rows)
{
    private readonly SortedDictionary<long, LegalHold> _all = [];
    private bool _changed;

    /// <summary>All of them, as of the last transaction that is safe.</summary>
    public IReadOnlyList<LegalHold> Published { get; private set; } = [];

    /// <summary>All of them as of this transaction.</summary>
    public IEnumerable<LegalHold> All => _all.Values;

    public void Load()
    {
        foreach (var row in rows.All())
            _all.Add(row["_id"].AsInt64, Read(row));
        _changed = true;
    }

    /// <summary>Whether none of these is held back.</summary>
    public bool Allow(UnheldPrecondition asked)
        => _all.Values.All(hold => !asked.Numbers.Any(number => hold.Holds(asked.Class, number, asked.At)));

    public void Apply(HoldChange change)
    {
        switch (change)
        {
            case HoldChange.Begun(var hold):
                _all[hold.Id] = hold;
                rows.Upsert(Row(hold));
                break;
            case HoldChange.Ended(var id):
                _all.Remove(id);
                rows.Delete(id);
                break;
            default:
                throw new NotSupportedException($"{change.GetType().Name} is not known to this store.");
        }

        _changed = true;
    }

    /// <summary>The transaction is safe.</summary>
    public void Publish()
    {
        if (_changed)
            Published = [.. _all.Values];
        _changed = false;
    }

    private static BsonDocument Row(LegalHold hold)
    {
        var row = new BsonDocument
        {
            ["_id"] = hold.Id,
            ["n"] = hold.Name,
            ["r"] = hold.Reason,
            ["s"] = hold.Since.Ticks(),
            ["u"] = hold.Until.Ticks(),
        };
        if (hold.Class is { } name)
            row["c"] = name;
        if (hold.Number is { } number)
            row["o"] = number;
        return row;
    }

    private static LegalHold Read(BsonDocument row) => new()
    {
        Id = row["_id"].AsInt64,
        Name = row["n"].AsString,
        Reason = row["r"].AsString,
        Since = row["s"].Instant(),
        Until = row["u"].Instant(),
        Class = row.TryGetValue("c", out var name) ? name.AsString : null,
        Number = row.TryGetValue("o", out var number) ? number.AsInt64 : null,
    };
}
