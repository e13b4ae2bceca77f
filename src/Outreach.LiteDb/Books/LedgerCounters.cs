using LiteDB;
using Outreach.LiteDb.Rows;
using Outreach.Messaging.DeadLettering;
using Outreach.Messaging.Inbound;

namespace Outreach.LiteDb.Books;

/// <summary>
/// The one document that every transaction writes: <c>_id</c> 1, <c>v</c> layout (open), and sealed: <c>b</c> number of the last
/// transaction,
/// <c>m</c> mark of the ids, and the ledger: <c>r</c> received, <c>a</c> answered, <c>n</c> noted, <c>w</c> waiting, <c>d</c> dead,
/// <c>c</c> in a case;
/// <c>u</c> could never be sent,
/// <c>e</c> the census was kept along, <c>l</c> acts written to the audit log, <c>p</c> the prints of what is guarded, <c>h</c> up to where
/// the reach log keeps hours, <c>q</c> and <c>i</c> how far sealing came. It goes with the rows it counts, so it is right after any crash.
/// </summary>
internal sealed record LedgerCounters(long Batch, long Mark, long Received, long Answered, long Noted, long Waiting, long Dead, long Unsent)
{
    /// <summary>The layout of this program's documents.</summary>
    public const int Layout = 3;

    /// <summary>The layout before documents were sealed.</summary>
    public const int OpenLayout = 2;

    public InboxLedger Ledger => new(Received, Answered, Noted, Waiting, Dead) { InCase = InCase };

    /// <summary>How many went into a case.</summary>
    public long InCase { get; init; }

    public DeadLetterCount DeadLetters => new(Dead, Unsent);

    /// <summary>How many acts were written to the audit log, ever.</summary>
    public long Audited { get; init; }

    /// <summary>The <see cref="GuardedRows.Print"/> of each guarded collection, one after the other.</summary>
    public byte[] Prints { get; init; } = [];

    /// <summary>Up to which entry the reach log keeps the hour alone.</summary>
    public long Coarse { get; init; }

    /// <summary>Which collection is being sealed anew, and behind which id; null when all is sealed.</summary>
    public (string Collection, BsonValue After)? Sealing { get; init; }

    public static LedgerCounters Read(BsonDocument row)
        => new(
            row["b"].AsInt64,
            row["m"].AsInt64,
            row["r"].AsInt64,
            row["a"].AsInt64,
            row["n"].AsInt64,
            row["w"].AsInt64,
            row["d"].AsInt64,
            row["u"].AsInt64)
        {
            Audited = row.TryGetValue("l", out var audited) ? audited.AsInt64 : 0,
            InCase = row.TryGetValue("c", out var inCase) ? inCase.AsInt64 : 0,
            Prints = row.TryGetValue("p", out var prints) ? prints.AsBinary : [],
            Coarse = row.TryGetValue("h", out var coarse) ? coarse.AsInt64 : 0,
            Sealing = row.TryGetValue("q", out var collection) ? (collection.AsString, row["i"]) : null,
        };

    /// <summary>
    /// Whether whoever wrote it kept the census along: an older program did not know of it, also when it wrote on what a newer one had
    /// begun.
    /// </summary>
    public static bool Counted(BsonDocument row) => row.ContainsKey("e");

    public BsonDocument Row()
    {
        var row = new BsonDocument
        {
            ["_id"] = 1L,
            ["v"] = Layout,
            ["b"] = Batch,
            ["m"] = Mark,
            ["r"] = Received,
            ["a"] = Answered,
            ["n"] = Noted,
            ["w"] = Waiting,
            ["d"] = Dead,
            ["c"] = InCase,
            ["u"] = Unsent,
            ["e"] = true,
            ["l"] = Audited,
            ["p"] = Prints,
            ["h"] = Coarse,
        };
        if (Sealing is { } sealing)
            (row["q"], row["i"]) = (sealing.Collection, sealing.After);
        return row;
    }
}
