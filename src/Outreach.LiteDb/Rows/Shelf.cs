using LiteDB;
using Outreach.LiteDb.Files;

namespace Outreach.LiteDb.Rows;

/// <summary>The sealed collections of an open database, and what is asked of all of them at once.</summary>
internal sealed class Shelf(LiteDatabase database, Seals seals)
{
    private const int PrintBytes = 16;
    private readonly List<SealedRows> _all = [];

    /// <summary>Whether anything is kept.</summary>
    public bool HasAny => _all.Exists(static rows => rows.HasAny());

    /// <summary>Whether any document is sealed. Asked only of a store from before they were: all are looked at.</summary>
    public bool HasSealed => _all.Exists(static rows => rows.HasSealed());

    /// <summary>The <see cref="GuardedRows.Print"/> of each guarded collection, one after the other.</summary>
    public byte[] Prints => [.. Guarded.SelectMany(static rows => rows.Print)];

    private IEnumerable<GuardedRows> Guarded => _all.OfType<GuardedRows>();

    /// <summary>The sealed collection of this name, with the fields that stay open: one for all who work in it.</summary>
    public SealedRows Rows(string name, params string[] open)
        => _all.Find(rows => rows.Name == name) ?? Add(new SealedRows(ChangeApplier.Rows(database, name), seals, open));

    /// <summary>The guarded collection of this name.</summary>
    public GuardedRows Guard(string name) => Add(new GuardedRows(ChangeApplier.Rows(database, name), seals));

    /// <summary>Sees that what is guarded, and was just read, is as it was left.</summary>
    /// <param name="prints">The prints as they were kept.</param>
    /// <exception cref="TamperedException">It is not.</exception>
    public void Check(byte[] prints)
    {
        foreach (var (index, rows) in Guarded.Index())
        {
            if (prints.Length < (index + 1) * PrintBytes
                || !rows.Print.AsSpan().SequenceEqual(prints.AsSpan(index * PrintBytes, PrintBytes)))
                throw new TamperedException(rows.Name);
        }
    }

    /// <summary>Seals all that is guarded, in a store from before documents were sealed.</summary>
    public void SealGuarded()
    {
        foreach (var rows in Guarded)
            rows.SealSome(BsonValue.MinValue, int.MaxValue);
    }

    /// <summary>Seals some of the rest.</summary>
    /// <param name="sealing">The collection, and the id that was looked at last.</param>
    /// <param name="most">How many are looked at.</param>
    /// <returns>The same for the next time; null when all is sealed.</returns>
    public (string Collection, BsonValue After)? SealSome((string Collection, BsonValue After) sealing, int most)
    {
        var index = _all.FindIndex(rows => rows.Name == sealing.Collection);
        var next = _all[index].SealSome(sealing.After, most) is { } last ? (sealing.Collection, last) : From(index + 1);
        seals.TakesOpen = next is not null;
        return next;
    }

    /// <summary>Where sealing begins.</summary>
    public (string Collection, BsonValue After)? From(int index = 0)
        => _all.Skip(index).FirstOrDefault(static rows => rows is not GuardedRows) is { } rows ? (rows.Name, BsonValue.MinValue) : null;

    private T Add<T>(T rows)
        where T : SealedRows
    {
        _all.Add(rows);
        return rows;
    }
}
