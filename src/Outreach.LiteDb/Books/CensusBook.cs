using System.Collections.Immutable;
using LiteDB;
using Outreach.LiteDb.Rows;
using Outreach.People;

namespace Outreach.LiteDb.Books;

/// <summary>
/// How many people stand in each segment: <c>_id</c> number, <c>n</c> how many, <c>c</c> channel, <c>s</c> standing, <c>l</c> language,
/// <c>r</c> region,
/// <c>d</c> raion, <c>m</c> minor, <c>e</c> called for help, <c>w</c> wants news, <c>o</c> country, <c>t</c> twice, <c>h</c> finished
/// lessons; what is empty is
/// left out, as a start reads them all. All in memory; it changes with the people it counts, so it is right after any crash, and nobody
/// ever reads everybody to count.
/// </summary>
internal sealed class CensusBook(SealedRows rows)
{
    // The document of a segment. A number, as the lessons in a segment could be longer than a key may be.
    private readonly Dictionary<Segment, long> _numbers = [];
    private readonly HashSet<Segment> _changed = [];
    private ImmutableDictionary<Segment, int> _counts = ImmutableDictionary<Segment, int>.Empty;
    private long _last;
    private bool _anew;

    /// <summary>The counts, as of the last transaction that is safe.</summary>
    public IReadOnlyDictionary<Segment, int> Published { get; private set; } = ImmutableDictionary<Segment, int>.Empty;

    public void Load()
    {
        var counts = _counts.ToBuilder();
        foreach (var row in rows.All())
        {
            var segment = Read(row);
            _last = Math.Max(_last, row["_id"].AsInt64);
            _numbers.Add(segment, row["_id"].AsInt64);
            counts.Add(segment, row["n"].AsInt32);
        }

        Published = _counts = counts.ToImmutable();
    }

    /// <summary>Drops what is kept: it will be written anew.</summary>
    public void Begin() => _anew = true;

    /// <summary>A person changed, came or went.</summary>
    public void Move(Person? before, Person? after)
    {
        var (from, to) = (before is null ? null : Segment.Of(before), after is null ? null : Segment.Of(after));
        if (from == to)
            return;
        if (from is not null)
            Add(from, -1);
        if (to is not null)
            Add(to, 1);
    }

    /// <summary>Writes what the transaction changed, each segment once.</summary>
    public void Write()
    {
        if (_anew)
            rows.DeleteAll();
        _anew = false;
        foreach (var segment in _changed)
            Write(segment);
        _changed.Clear();
    }

    /// <summary>The transaction is safe.</summary>
    public void Publish() => Published = _counts;

    private void Add(Segment segment, int people)
    {
        var count = _counts.GetValueOrDefault(segment) + people;
        _counts = count == 0 ? _counts.Remove(segment) : _counts.SetItem(segment, count);
        _changed.Add(segment);
    }

    private void Write(Segment segment)
    {
        if (_counts.TryGetValue(segment, out var count))
        {
            if (!_numbers.TryGetValue(segment, out var number))
                _numbers.Add(segment, number = ++_last);
            rows.Upsert(Row(number, segment, count));
        }
        else if (_numbers.Remove(segment, out var gone))
        {
            rows.Delete(gone);
        }
    }

    private static BsonDocument Row(long number, Segment segment, int count)
    {
        var row = new BsonDocument { ["_id"] = number, ["n"] = count, ["c"] = segment.Channel };
        if (segment.Standing != ContactStatus.Open)
            row["s"] = (int)segment.Standing;
        if (segment.Language is { } language)
            row["l"] = (int)language;
        Profiles.Put(row, "r", segment.Region);
        Profiles.Put(row, "d", segment.Raion);
        if (segment.News is { } news)
            row["w"] = news;
        Profiles.Put(row, "o", segment.Country);
        Profiles.Put(row, "h", segment.Finished.Length > 0 ? segment.Finished : null);
        foreach (var (field, holds) in ((string, bool)[])[("m", segment.Minor), ("e", segment.CalledForHelp), ("t", segment.Twice)])
        {
            if (holds)
                row[field] = true;
        }

        return row;
    }

    private static Segment Read(BsonDocument row) => new()
    {
        Channel = row["c"].AsString,
        Standing = row.TryGetValue("s", out var standing) ? (ContactStatus)standing.AsInt32 : ContactStatus.Open,
        Language = row.TryGetValue("l", out var language) ? (Language)language.AsInt32 : null,
        Region = Profiles.Text(row, "r"),
        Raion = Profiles.Text(row, "d"),
        Minor = row.ContainsKey("m"),
        CalledForHelp = row.ContainsKey("e"),
        News = row.TryGetValue("w", out var news) ? news.AsBoolean : null,
        Country = Profiles.Text(row, "o"),
        Twice = row.ContainsKey("t"),
        Finished = Profiles.Text(row, "h") ?? string.Empty,
    };
}
