using System.Globalization;
using LiteDB;
using Outreach.Privacy;

namespace Outreach.LiteDb.Books;

/// <summary>
/// The keys that the store was sealed with: <c>_id</c> 1, <c>f</c> fingerprint of the secret behind person keys,
/// <c>s</c> fingerprints of the keys that seal, each under its id.
/// </summary>
internal sealed class KeyBook(ILiteCollection<BsonDocument> rows)
{
    private const string Sealing = "s";

    /// <summary>Whether keys were written down that were not known before.</summary>
    public bool HasWritten { get; private set; }

    /// <summary>
    /// Whether these are the keys the store was sealed with; the first ones, and those that came to them, are remembered.
    /// </summary>
    /// <param name="keys">The keys of the file.</param>
    /// <param name="kept">What was sealed; read only in a store from before the sealing keys were remembered.</param>
    /// <returns>What is wrong with them; null when they fit.</returns>
    public string? Misfit(KeyFile keys, IEnumerable<Sealed> kept)
    {
        var row = rows.FindById(1L);
        if (row is not null && row["f"].AsString != keys.Fingerprint)
        {
            return keys.Before is { } before && Is(before)
                ? "its line 'person' is newer than this store, which hangs on the line 'former' (an older copy was put back: name the " +
                    "key in the line 'former' as 'person', and take the other line out)"
                : "its line 'person' is another one";
        }

        row ??= new BsonDocument { ["_id"] = 1L, ["f"] = keys.Fingerprint };
        if (!row.ContainsKey(Sealing))
        {
            if (Unopened(keys, kept) is { } id)
                return Wrong(Number(id));
            row[Sealing] = new BsonDocument();
        }

        var known = row[Sealing].AsDocument;
        var found = keys.SealFingerprints.ToDictionary(key => Number(key.Key), key => key.Value);
        if (known.Keys.FirstOrDefault(id => !found.TryGetValue(id, out var print) || print != known[id].AsString) is { } wrong)
            return Wrong(wrong);
        if (known.Count == found.Count)
            return null;
        foreach (var (id, print) in found)
            known[id] = print;
        rows.Upsert(row);
        HasWritten = true;
        return null;
    }

    /// <summary>Whether the store hangs on the secret of these keys.</summary>
    public bool Is(KeyFile keys) => rows.FindById(1L) is { } row && row["f"].AsString == keys.Fingerprint;

    /// <summary>The store hangs on the secret of these keys from now on.</summary>
    public void Renew(KeyFile keys)
    {
        var row = rows.FindById(1L);
        row["f"] = keys.Fingerprint;
        rows.Update(row);
    }

    // One of each key is enough: whatever else it sealed was sealed with the same letters.
    private static byte? Unopened(KeyFile keys, IEnumerable<Sealed> kept)
    {
        var sealer = new Sealer(keys);
        var opened = new HashSet<byte>();
        foreach (var one in kept.Where(one => one.Bytes.Length > 0 && !opened.Contains(Sealer.KeyIdOf(one))))
        {
            if (!sealer.Opens(one))
                return Sealer.KeyIdOf(one);
            opened.Add(Sealer.KeyIdOf(one));
        }

        return null;
    }

    private static string Wrong(string id) => $"its line 'seal {id}' is missing, damaged or another one";

    private static string Number(byte id) => id.ToString(CultureInfo.InvariantCulture);
}
