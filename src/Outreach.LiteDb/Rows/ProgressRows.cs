using System.Globalization;
using LiteDB;
using Outreach.Broadcasts;
using Outreach.People;

namespace Outreach.LiteDb.Rows;

/// <summary>
/// How far a broadcast came, as a document: <c>_id</c> number, <c>l</c> last person looked at, <c>n</c> recipients, <c>f</c> last one taken
/// by zone,
/// <c>z</c> recipients by zone, <c>u</c> on their way by zone, <c>p</c> what was paid, <c>e</c> ends by state, <c>s</c> sent by channel,
/// <c>o</c> opt-outs, <c>t</c> last end.
/// </summary>
internal static class ProgressRows
{
    public static BsonDocument Row(long id, BroadcastProgress progress)
    {
        var row = new BsonDocument
        {
            ["_id"] = id,
            ["l"] = progress.Looked.Value,
            ["n"] = progress.Eligible,
            ["f"] = Row(progress.Fed.Select(fed => (Letter(fed.Key), new BsonValue(fed.Value.Value)))),
            ["z"] = Row(progress.Zones.Select(zone => (Letter(zone.Key), new BsonValue(zone.Value)))),
            ["u"] = Row(progress.Queued.Select(queued => (Letter(queued.Key), new BsonValue(queued.Value)))),
            ["e"] = Row(progress.Ends.Select(end => (((int)end.Key).ToString(CultureInfo.InvariantCulture), new BsonValue(end.Value)))),
            ["s"] = Row(progress.SentBy.Select(sent => (sent.Key, new BsonValue(sent.Value)))),
            ["o"] = progress.OptOuts,
        };
        if (progress.Paid.Messages > 0)
            row["p"] = FigureRows.Row(progress.Paid);
        if (progress.LastAt is { } last)
            row["t"] = last.Ticks();
        return row;
    }

    public static BroadcastProgress Read(BsonDocument row) => new()
    {
        Looked = new PersonId(row["l"].AsInt64),
        Eligible = row["n"].AsInt32,
        Fed = row["f"].AsDocument.ToDictionary(fed => Letter(fed.Key), fed => new PersonId(fed.Value.AsInt64)),
        Zones = row["z"].AsDocument.ToDictionary(zone => Letter(zone.Key), zone => zone.Value.AsInt32),
        Queued = row["u"].AsDocument.ToDictionary(queued => Letter(queued.Key), queued => queued.Value.AsInt32),
        Ends = row["e"].AsDocument
            .ToDictionary(end => (RecipientState)int.Parse(end.Key, CultureInfo.InvariantCulture), end => end.Value.AsInt32),
        SentBy = row["s"].AsDocument.ToDictionary(sent => sent.Key, sent => sent.Value.AsInt32),
        OptOuts = row["o"].AsInt32,
        Paid = row.TryGetValue("p", out var paid) ? FigureRows.Read(paid.AsDocument) : new BroadcastProgress().Paid,
        LastAt = row.TryGetValue("t", out var last) ? last.Instant() : null,
    };

    // LiteDB takes "a" and "A" for one field.
    private static string Letter(char zone) => ((int)zone).ToString(CultureInfo.InvariantCulture);

    private static char Letter(string field) => (char)int.Parse(field, CultureInfo.InvariantCulture);

    private static BsonDocument Row(IEnumerable<(string Key, BsonValue Value)> counts)
        => new(counts.ToDictionary(count => count.Key, count => count.Value));
}
