using LiteDB;

namespace Outreach.Host.Tests.Staff;

/// <summary>Somebody who gets at the store's file, but not at the key.</summary>
internal static class AuditTampering
{
    /// <summary>Changes what the first entry says was done.</summary>
    public static void Change(string store)
    {
        using var database = new LiteDatabase(new ConnectionString { Filename = store, Connection = ConnectionType.Direct, Collation = new Collation("/Ordinal") });
        var rows = database.GetCollection("audit", BsonAutoId.Int64);
        var row = rows.FindById(1L);
        var seal = row["_s"].AsBinary;
        seal[^1] ^= 1;
        row["_s"] = seal;
        rows.Update(row);
    }
}
