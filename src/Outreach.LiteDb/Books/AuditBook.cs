using LiteDB;
using Outreach.LiteDb.Rows;
using Outreach.People;
using Outreach.Staff.Audit;
using Outreach.Staff.Members;

namespace Outreach.LiteDb.Books;

/// <summary>
/// The audit log: <c>_id</c> number, <c>w</c> who, <c>r</c> role, <c>a</c> when, <c>f</c> from, <c>c</c> act, <c>o</c> object, <c>d</c>
/// details, <c>h</c> hash.
/// Only ever added to, and nobody who is forgotten is taken out. <c>audithead</c>: <c>_id</c> 1, <c>n</c> number of the last entry and all
/// of it: kept apart, so that entries cut off at the end are missed.
/// </summary>
internal sealed class AuditBook(SealedRows rows, GuardedRows head, AuditLog log)
{
    private const long HeadId = 1;

    /// <summary>The last entry, as the head tells.</summary>
    public AuditEntry? Head => head.Find(HeadId) is { } row ? Read(row, row["n"].AsInt64) : null;

    public IReadOnlyList<AuditEntry> After(long number, int most)
        => [.. rows.AfterIfWhole(number, most).Select(static entry => entry.Row is { } row ? Read(row, entry.Id) : Foreign(entry.Id))];

    /// <summary>Reads the head, which is guarded.</summary>
    public void Load() => _ = head.All().Count();

    public void Apply(AuditChange change)
    {
        var entry = log.After(Head, change.Note);
        rows.Insert(Row(entry, entry.Number));
        head.Upsert(HeadOf(entry));
    }

    /// <summary>Chains all of it anew.</summary>
    public void Renew()
    {
        AuditEntry? last = null;
        foreach (var row in rows.All().ToList())
        {
            last = log.After(last, Read(row, row["_id"].AsInt64).Note);
            rows.Update(Row(last, last.Number));
        }

        if (last is not null)
            head.Upsert(HeadOf(last));
    }

    // No hash is empty: whoever goes through the log sees that this entry is none of ours.
    private static AuditEntry Foreign(long number)
        => new(
            number,
            new AuditNote("unreadable", string.Empty) { At = DateTimeOffset.UnixEpoch, From = string.Empty },
            Hash: string.Empty);

    private static BsonDocument HeadOf(AuditEntry entry)
    {
        var last = Row(entry, HeadId);
        last["n"] = entry.Number;
        return last;
    }

    private static BsonDocument Row(AuditEntry entry, long id)
    {
        var row = new BsonDocument { ["_id"] = id };
        if (entry.Note.Who is { } who)
            row["w"] = who.Value;
        if (entry.Note.Role is { } role)
            row["r"] = (int)role;
        row["a"] = entry.Note.At.Ticks();
        row["f"] = entry.Note.From;
        row["c"] = entry.Note.Act;
        row["o"] = entry.Note.Object;
        row["d"] = entry.Note.Details;
        row["h"] = entry.Hash;
        return row;
    }

    private static AuditEntry Read(BsonDocument row, long number)
    {
        var note = new AuditNote(row["c"].AsString, row["o"].AsString)
        {
            Who = row.TryGetValue("w", out var who) ? new PersonId(who.AsInt64) : null,
            Role = row.TryGetValue("r", out var role) ? (Role)role.AsInt32 : null,
            At = row["a"].Instant(),
            From = row["f"].AsString,
            Details = row["d"].AsString,
        };
        return new AuditEntry(number, note, row["h"].AsString);
    }
}
