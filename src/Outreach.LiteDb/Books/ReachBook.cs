using LiteDB;
using Outreach.LiteDb.Rows;
using Outreach.Reach;

namespace Outreach.LiteDb.Books;

/// <summary>
/// The reach log: <c>_id</c> number, <c>a</c> when, <c>t</c> token, <c>k</c> kind, <c>c</c> channel, <c>e</c> real, <c>u</c> lesson or
/// topic, <c>s</c> score, <c>o</c> of, <c>w</c> wait, <c>j</c> same as this token, <c>p</c> profile.
/// </summary>
internal sealed class ReachBook(SealedRows rows)
{
    public void Add(ReachEntry entry) => rows.Insert(Row(entry));

    /// <summary>Counts stand in their place (<see cref="CountBook"/>).</summary>
    public void Delete(IReadOnlyList<long> lines)
    {
        foreach (var line in lines)
            rows.Delete(line);
    }

    /// <summary>The entries that follow a number, so many at a time: no reader stays open between two pages.</summary>
    public List<ReachEntry> Page(long after, int size)
        => [.. rows.After(after, size).Select(Read)];

    /// <summary>Keeps only the hour of some entries that are old enough.</summary>
    /// <param name="after">The entry that was looked at last.</param>
    /// <param name="before">What is younger stays as it is.</param>
    /// <param name="most">How many are looked at.</param>
    /// <returns>The entry that was looked at last; null when there were no more.</returns>
    public long? Coarsen(long after, DateTimeOffset before, int most)
    {
        var old = Page(after, most).TakeWhile(entry => entry.At < before).ToList();
        foreach (var entry in old.Where(static entry => entry.At != ReachEntry.HourOf(entry.At)))
            rows.Update(Row(entry with { At = ReachEntry.HourOf(entry.At) }));
        return old.Count == 0 ? null : old[^1].Id;
    }

    private static BsonDocument Row(ReachEntry entry)
    {
        var row = new BsonDocument
        {
            ["_id"] = entry.Id,
            ["a"] = entry.At.Ticks(),
            ["t"] = entry.Token,
            ["k"] = (int)entry.Kind,
            ["c"] = entry.Channel,
            ["e"] = entry.Real,
        };
        Profiles.Put(row, "u", entry.Unit);
        if (entry.Score is { } score)
            row["s"] = score;
        if (entry.Of is { } of)
            row["o"] = of;
        if (entry.Wait is { } wait)
            row["w"] = wait;
        Profiles.Put(row, "j", entry.Same);
        row["p"] = Profiles.Row(entry.Profile);
        return row;
    }

    private static ReachEntry Read(BsonDocument row) => new()
    {
        Id = row["_id"].AsInt64,
        At = row["a"].Instant(),
        Token = row["t"].AsString,
        Kind = (ReachKind)row["k"].AsInt32,
        Channel = row["c"].AsString,
        Real = row["e"].AsBoolean,
        Unit = Profiles.Text(row, "u"),
        Score = row.TryGetValue("s", out var score) ? score.AsInt32 : null,
        Of = row.TryGetValue("o", out var of) ? of.AsInt32 : null,
        Wait = row.TryGetValue("w", out var wait) ? wait.AsInt64 : null,
        Same = Profiles.Text(row, "j"),
        Profile = Profiles.Read(row["p"].AsDocument),
    };
}
