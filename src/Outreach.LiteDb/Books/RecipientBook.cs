using System.Globalization;
using LiteDB;
using Outreach.Broadcasts;
using Outreach.Broadcasts.Dispatch;
using Outreach.Broadcasts.Readers;
using Outreach.LiteDb.Rows;
using Outreach.People;

namespace Outreach.LiteDb.Books;

/// <summary>
/// Recipients: <c>_id</c> broadcast (12 hexadecimal digits), zone (a letter) and person (16 digits), so that one zone of one broadcast is
/// one
/// ascending range; <c>s</c> what became of her (left out while she waits), <c>a</c> when, <c>o</c> her STOP was counted. There may be
/// millions: they hold no more than that, and they stay when she is forgotten, as they tell nobody.
/// </summary>
internal sealed class RecipientBook(ILiteCollection<BsonDocument> rows)
{
    private const string Between = "_id BETWEEN @0 AND @1";
    private const int PersonDigits = 16;

    /// <summary>Adds those who are not yet there in any zone, and returns them.</summary>
    public IReadOnlyList<Recipient> Add(long broadcast, IReadOnlyList<Recipient> found)
    {
        if (found.Count == 0)
            return [];
        var (first, last) = (found.Min(recipient => recipient.Person.Value), found.Max(recipient => recipient.Person.Value));
        var known = ReaderZones.All.Union(found.Select(recipient => recipient.Zone))
            .SelectMany(zone => Range(broadcast, zone, first, last).Select(row => Person(row).Value).ToList())
            .ToHashSet();
        var added = found.Where(recipient => known.Add(recipient.Person.Value)).ToList();
        rows.Insert(added.Select(recipient => new BsonDocument { ["_id"] = Key(broadcast, recipient.Zone, recipient.Person.Value) }));
        return added;
    }

    /// <summary>The next of a zone who wait.</summary>
    public IReadOnlyList<Recipient> Waiting(long broadcast, BroadcastProgress progress, char zone, PersonId after, int most)
        => [.. Range(broadcast, zone, after.Value + 1, LastToTake(progress, zone)).Where(Waits).Take(most)
            .Select(row => new Recipient(Person(row), zone))];

    /// <summary>What became of a recipient; null when she is none.</summary>
    public RecipientState? Find(long broadcast, BroadcastProgress progress, Recipient recipient)
    {
        if (Find(broadcast, recipient) is not { } row)
            return null;
        if (!Waits(row))
            return (RecipientState)row["s"].AsInt32;
        return recipient.Person.Value > LastToTake(progress, recipient.Zone) ? RecipientState.Withdrawn : RecipientState.Waiting;
    }

    /// <summary>Writes down what became of a recipient, if that was not known yet.</summary>
    public bool TryEnd(BroadcastChange.Ended ended, BroadcastProgress progress)
    {
        if (Find(ended.Id, progress, ended.Recipient) != RecipientState.Waiting)
            return false;
        return rows.Update(new BsonDocument
        {
            ["_id"] = Key(ended.Id, ended.Recipient.Zone, ended.Recipient.Person.Value),
            ["s"] = (int)ended.State,
            ["a"] = ended.At.Ticks(),
        });
    }

    /// <summary>Counts the STOP of somebody who got it within the window before; once only.</summary>
    public bool TryOptOut(long broadcast, Recipient recipient, DateTimeOffset at)
    {
        if (Find(broadcast, recipient) is not { } row || Waits(row) || row["s"].AsInt32 != (int)RecipientState.Sent || row.ContainsKey("o"))
            return false;
        var sent = row["a"].Instant();
        if (sent > at || at - sent > Progressing.OptOutWindow)
            return false;
        row["o"] = true;
        return rows.Update(row);
    }

    private BsonDocument? Find(long broadcast, Recipient recipient)
        => rows.FindById(Key(broadcast, recipient.Zone, recipient.Person.Value));

    // LiteDB takes the ends of a range in either order: one that ends before it begins would not be empty.
    private IEnumerable<BsonDocument> Range(long broadcast, char zone, long first, long last) => first > last
        ? []
        : rows.Query().Where(Between, Key(broadcast, zone, first), Key(broadcast, zone, last)).OrderBy("_id").ToEnumerable();

    // A broadcast that was stopped has withdrawn, all at once, whoever was not taken before.
    private static long LastToTake(BroadcastProgress progress, char zone)
        => progress.Ends.ContainsKey(RecipientState.Withdrawn) ? progress.Fed.GetValueOrDefault(zone).Value : long.MaxValue;

    private static bool Waits(BsonDocument row) => !row.ContainsKey("s");

    private static PersonId Person(BsonDocument row)
        => new(long.Parse(row["_id"].AsString.AsSpan()[^PersonDigits..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));

    private static string Key(long broadcast, char zone, long person)
        => string.Create(CultureInfo.InvariantCulture, $"{broadcast:x12}{zone}{person:x16}");
}
