using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using LiteDB;
using Outreach.LiteDb.Rows;
using Outreach.Messaging.Inbound;

namespace Outreach.LiteDb.Books;

/// <summary>
/// Knows the messages that were dealt with, so that one delivered again is not dealt with again. <c>known</c> holds one document a
/// transaction: <c>_id</c> its number, <c>a</c> the newest message's time, <c>k</c> the keys, packed as message number (8 bytes) and hash
/// (16). Keys are looked up in memory: in an index of texts each look-up cost 40 kB, and a document for each key a tenth of a reply.
/// Telegram keeps an update for 24 hours and Twilio tries again within hours, so keys are forgotten after <see cref="Kept"/>.
/// </summary>
internal sealed class KnownKeys(SealedRows rows)
{
    /// <summary>How long a key is known after the newest one.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private const int NumberBytes = 8;
    private const int EntryBytes = NumberBytes + 16;
    private const int ForgottenAtOnce = 100;

    private readonly Dictionary<UInt128, long> _numbers = [];
    private readonly ArrayBufferWriter<byte> _added = new();
    private DateTimeOffset _newest;

    public void Load()
    {
        foreach (var row in rows.FromTheEnd())
        {
            LastBatch = Math.Max(LastBatch, row["_id"].AsInt64);
            var at = row["a"].Instant();
            _newest = at > _newest ? at : _newest;
            if (at < _newest - Kept)
                break;
            foreach (var (hash, number) in Unpack(row["k"].AsBinary))
                _numbers.TryAdd(hash, number);
        }
    }

    /// <summary>The number of the last transaction that is kept here.</summary>
    public long LastBatch { get; private set; }

    public bool Knows(string key) => _numbers.ContainsKey(Hash(key));

    /// <summary>Whether it is just this message.</summary>
    public bool Knows(InboxRow row) => _numbers.TryGetValue(Hash(row.Key), out var number) && number == row.Id;

    public void Add(InboxRow row)
    {
        var hash = Hash(row.Key);
        _numbers[hash] = row.Id;
        _newest = row.ReceivedAt > _newest ? row.ReceivedAt : _newest;
        var entry = _added.GetSpan(EntryBytes);
        BinaryPrimitives.WriteInt64LittleEndian(entry, row.Id);
        BinaryPrimitives.WriteUInt128LittleEndian(entry[NumberBytes..], hash);
        _added.Advance(EntryBytes);
    }

    /// <summary>It waits again; as long as it does, its key is known by that.</summary>
    public void Remove(InboxRow row) => _numbers.Remove(Hash(row.Key));

    /// <summary>Writes what the transaction added.</summary>
    public void Write(long batch)
    {
        if (_added.WrittenCount == 0)
            return;
        rows.Insert(new BsonDocument { ["_id"] = batch, ["a"] = _newest.Ticks(), ["k"] = _added.WrittenSpan.ToArray() });
        _added.ResetWrittenCount();
    }

    /// <summary>Whether there are some that no provider will send again.</summary>
    public bool HasOld => rows.After(long.MinValue, 1).FirstOrDefault() is { } oldest && IsOld(oldest);

    /// <summary>Forgets the oldest, some at a time.</summary>
    public void Tidy()
    {
        foreach (var row in rows.After(long.MinValue, ForgottenAtOnce).ToList().TakeWhile(IsOld))
        {
            rows.Delete(row["_id"]);
            foreach (var (hash, number) in Unpack(row["k"].AsBinary).Where(entry => _numbers.GetValueOrDefault(entry.Hash) == entry.Number))
                _numbers.Remove(hash);
        }
    }

    private bool IsOld(BsonDocument row) => row["a"].Instant() < _newest - Kept;

    private static IEnumerable<(UInt128 Hash, long Number)> Unpack(byte[] packed)
    {
        for (var at = 0; at < packed.Length; at += EntryBytes)
            yield return (BinaryPrimitives.ReadUInt128LittleEndian(packed.AsSpan(at + NumberBytes)), BinaryPrimitives.ReadInt64LittleEndian(
                packed.AsSpan(at)));
    }

    private static UInt128 Hash(string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
