using System.Buffers.Binary;
using LiteDB;
using Outreach.LiteDb.Books;

namespace Outreach.LiteDb.Rows;

/// <summary>
/// Sealed documents of which none may be missing, too many, or an older one: all are read at the start, and their print is kept apart
/// (<see cref="LedgerCounters"/>). For what gives power: who is staff, whose card it is, what is booked.
/// </summary>
internal sealed class GuardedRows(ILiteCollection<BsonDocument> rows, Seals seals) : SealedRows(rows, seals)
{
    private readonly Dictionary<BsonValue, UInt128> _prints = [];
    private UInt128 _print;

    /// <summary>The print of all: each document's print, put together so that their order is nothing to it.</summary>
    public byte[] Print
    {
        get
        {
            var print = new byte[16];
            BinaryPrimitives.WriteUInt128BigEndian(print, _print);
            return print;
        }
    }

    /// <summary>Only at the first opening of a store from before documents were sealed.</summary>
    protected override bool TakesOpen => Seals.TakesOpenGuarded;

    public override bool Delete(BsonValue id)
    {
        if (_prints.Remove(id, out var print))
            _print ^= print;
        return base.Delete(id);
    }

    protected override void Met(BsonValue id, byte[] seal)
    {
        if (_prints.Remove(id, out var before))
            _print ^= before;
        _print ^= _prints[id] = Seals.Vault.NameOf(seal);
    }
}
