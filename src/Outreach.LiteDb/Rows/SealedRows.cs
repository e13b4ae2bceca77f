using System.Buffers.Binary;
using System.Text;
using LiteDB;
using Outreach.LiteDb.Files;

namespace Outreach.LiteDb.Rows;

/// <summary>
/// A collection whose documents are sealed: what stands open is <c>_id</c> and the fields that must be looked up; all else is in
/// <see cref="SealField"/>,
/// bound to the collection, the id and the open fields. Without the key a document tells nothing, and none can be made, changed or moved.
/// </summary>
/// <param name="rows">The collection.</param>
/// <param name="seals">The seals.</param>
/// <param name="open">The fields that stay open.</param>
internal class SealedRows(ILiteCollection<BsonDocument> rows, Seals seals, params string[] open)
{
    /// <summary>The sealed rest of a document.</summary>
    public const string SealField = "_s";

    private const string Id = "_id";
    private const string Beyond = "_id > @0";
    private readonly byte[] _name = [.. Encoding.UTF8.GetBytes(rows.Name), 0];

    /// <summary>The collection's name.</summary>
    public string Name => rows.Name;

    /// <summary>Writes anew what an older version left open, where that takes more than sealing it.</summary>
    public Action<BsonDocument>? Renew { get; set; }

    protected Seals Seals => seals;

    /// <summary>All, by their ids.</summary>
    public IEnumerable<BsonDocument> All() => rows.FindAll().Select(Open);

    /// <summary>Those beyond an id, by their ids.</summary>
    public IEnumerable<BsonDocument> After(long id, int most)
        => rows.Query().Where(Beyond, new BsonValue(id)).OrderBy(Id).Limit(most).ToEnumerable().Select(Open);

    /// <summary>The newest first.</summary>
    public IEnumerable<BsonDocument> FromTheEnd() => rows.Query().OrderByDescending(Id).ToEnumerable().Select(Open);

    // An index is open: what it leads to must be what was asked for.
    public BsonDocument? Find(BsonValue id)
        => rows.FindById(id) is not { } row ? null : row[Id] == id ? Open(row) : throw new TamperedException(Name);

    /// <summary>The first of which an open field is so.</summary>
    public BsonDocument? FindBy(string condition, BsonValue value)
        => rows.FindOne(condition, value) is not { } row
            ? null
            : row[condition.Split(' ')[0]] == value ? Open(row) : throw new TamperedException(Name);

    /// <summary>All of which an open field is so.</summary>
    public List<BsonDocument> AllBy(string condition, BsonValue value)
        => [.. rows.Query().Where(condition, value).ToEnumerable().Select(Open)];

    public void Insert(BsonDocument row) => rows.Insert(Close(row));

    public void Upsert(BsonDocument row) => rows.Upsert(Close(row));

    public bool Update(BsonDocument row) => rows.Update(Close(row));

    public virtual bool Delete(BsonValue id) => rows.Delete(id);

    public void DeleteAll() => rows.DeleteAll();

    public bool EnsureIndex(string field, bool unique = false) => rows.EnsureIndex(field, unique);

    /// <summary>Seals some of what an older version left open.</summary>
    /// <param name="after">The id that was looked at last.</param>
    /// <param name="most">How many are looked at.</param>
    /// <returns>The id that was looked at last; null when there were no more.</returns>
    public BsonValue? SealSome(BsonValue after, int most)
    {
        var found = (after.IsMinValue ? rows.Query() : rows.Query().Where(Beyond, after)).OrderBy(Id).Limit(most).ToList();
        foreach (var row in found.Where(static row => !row.ContainsKey(SealField)))
            (Renew ?? (one => Update(one)))(row);
        return found.Count < most ? null : found[^1][Id];
    }

    /// <summary>Whether a document was sealed already.</summary>
    public bool HasSealed() => rows.FindAll().Any(static row => row.ContainsKey(SealField));

    /// <summary>Whether there is any document.</summary>
    public bool HasAny() => rows.Query().Limit(1).FirstOrDefault() is not null;

    /// <summary>The same, where what does not open is to be told: then there is no document.</summary>
    public IEnumerable<(long Id, BsonDocument? Row)> AfterIfWhole(long id, int most)
    {
        foreach (var row in rows.Query().Where(Beyond, new BsonValue(id)).OrderBy(Id).Limit(most).ToEnumerable())
        {
            var (number, opened) = (row[Id].AsInt64, (BsonDocument?)null);
            try
            {
                opened = Open(row);
            }
            catch (TamperedException)
            {
                // Told by who asked.
            }

            yield return (number, opened);
        }
    }

    /// <summary>Whether a document that nobody sealed is taken now.</summary>
    protected virtual bool TakesOpen => seals.TakesOpen;

    /// <summary>A document was sealed or read.</summary>
    protected virtual void Met(BsonValue id, byte[] seal)
    {
    }

    private BsonDocument Close(BsonDocument row)
    {
        var (closed, rest) = (new BsonDocument { [Id] = row[Id] }, new BsonDocument());
        foreach (var (field, value) in row)
        {
            if (field != Id)
                (open.Contains(field) ? closed : rest)[field] = value;
        }

        var seal = seals.Vault.Seal(BsonSerializer.Serialize(rest), Place(closed));
        closed[SealField] = seal;
        Met(row[Id], seal);
        return closed;
    }

    private BsonDocument Open(BsonDocument row)
    {
        if (!row.TryGetValue(SealField, out var seal))
            return TakesOpen ? row : throw new TamperedException(Name);
        row.Remove(SealField);
        // What was put beside the seal would fill what she left out.
        if (row.Keys.Any(field => field != Id && !open.Contains(field)))
            throw new TamperedException(Name);
        var place = Place(row);
        try
        {
            foreach (var (field, value) in BsonSerializer.Deserialize(seals.Vault.Open(seal.AsBinary, place)))
                row[field] = value;
        }
        catch (System.Security.Cryptography.CryptographicException cause)
        {
            throw new TamperedException(Name, cause);
        }

        Met(row[Id], seal.AsBinary);
        return row;
    }

    // The open fields in the order in which they are named, whatever the order in the document.
    private byte[] Place(BsonDocument row)
    {
        if (open.Length == 0 && row[Id] is { IsInt64: true } id)
        {
            var place = new byte[_name.Length + sizeof(long)];
            _name.CopyTo(place, 0);
            BinaryPrimitives.WriteInt64LittleEndian(place.AsSpan(_name.Length), id.AsInt64);
            return place;
        }

        var bound = new BsonDocument { [Id] = row[Id] };
        foreach (var field in open)
        {
            if (row.TryGetValue(field, out var value))
                bound[field] = value;
        }

        return [.. _name, .. BsonSerializer.Serialize(bound)];
    }
}
