using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LiteDB;
using Outreach.Privacy;

namespace Outreach.Tests.Jobs;

/// <summary>All rows of a store as somebody reads them who has both its files and its key: what is sealed is opened, also within.</summary>
internal sealed class OpenedRow
{
    private static readonly JsonTypeInfo<JsonElement> _anything = JsonTypeInfo.CreateJsonTypeInfo<JsonElement>(new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver() });

    private OpenedRow(string collection, byte[] seal, string text) => (Collection, Seal, Text) = (collection, seal, text);

    public string Collection { get; }

    /// <summary>The row as it stands in the file.</summary>
    public byte[] Seal { get; }

    /// <summary>All that it says.</summary>
    public string Text { get; }

    /// <summary>Reads the files of a store that is closed.</summary>
    public static IReadOnlyList<OpenedRow> Of(string store, string key)
    {
        var keys = KeyFile.Open(key, storeExists: true);
        using var vault = new Vault(keys);
        var copy = $"{store}.copy";
        File.Copy(store, copy, overwrite: true);
        try
        {
            using var file = new LiteDatabase($"Filename={copy};Collation=/Ordinal");
            return [.. file.GetCollectionNames().SelectMany(name => file.GetCollection(name).FindAll().Select(row => Opened(name, row, vault, new Sealer(keys)))).OfType<OpenedRow>()];
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private static OpenedRow? Opened(string collection, BsonDocument row, Vault vault, Sealer sealer)
    {
        var said = new StringBuilder();
        if (!row.TryGetValue("_s", out var seal) || !seal.IsBinary)
        {
            Say(row, sealer, said);
            return new OpenedRow(collection, [], said.ToString());
        }

        row.Remove("_s");
        Say(row, sealer, said);
        foreach (var place in Places(collection, row))
        {
            try
            {
                Say(BsonSerializer.Deserialize(vault.Open(seal.AsBinary, place)), sealer, said);
                return new OpenedRow(collection, seal.AsBinary, said.ToString());
            }
            catch (CryptographicException)
            {
                // Another order of the fields that stand open.
            }
        }

        throw new InvalidOperationException($"A row of '{collection}' does not open: whoever looks for words there would miss them.");
    }

    // The place is the row's id and what else stands open, in an order that only the store knows.
    private static IEnumerable<byte[]> Places(string collection, BsonDocument row)
    {
        byte[] name = [.. Encoding.UTF8.GetBytes(collection), 0];
        var id = row["_id"];
        if (id.IsInt64)
        {
            var place = new byte[name.Length + sizeof(long)];
            name.CopyTo(place, 0);
            BinaryPrimitives.WriteInt64LittleEndian(place.AsSpan(name.Length), id.AsInt64);
            yield return place;
        }

        foreach (var order in Orders([.. row.Keys.Where(field => field != "_id")]))
        {
            var bound = new BsonDocument { ["_id"] = id };
            foreach (var field in order)
                bound[field] = row[field];
            yield return [.. name, .. BsonSerializer.Serialize(bound)];
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Orders(IReadOnlyList<string> fields)
        => fields.Count == 0 ? [[]] : fields.SelectMany(first => Orders([.. fields.Where(other => other != first)]).Select(rest => (IReadOnlyList<string>)[first, .. rest]));

    private static void Say(BsonValue value, Sealer sealer, StringBuilder said)
    {
        switch (value)
        {
            case { IsDocument: true }:
                foreach (var inner in value.AsDocument.Values)
                    Say(inner, sealer, said);
                break;
            case { IsArray: true }:
                foreach (var inner in value.AsArray)
                    Say(inner, sealer, said);
                break;
            case { IsBinary: true }:
                said.Append(Within(value.AsBinary, sealer)).Append('\n');
                break;
            case { IsString: true }:
                said.Append(value.AsString).Append('\n');
                break;
            default:
                break;
        }
    }

    private static string Within(byte[] bytes, Sealer sealer)
    {
        try
        {
            var said = new StringBuilder();
            Say(sealer.Open(new Sealed(bytes), _anything), sealer, said);
            return said.ToString();
        }
        catch (Exception other) when (other is CryptographicException or JsonException)
        {
            // Packed, not sealed: its letters stand as they are.
            return Encoding.UTF8.GetString(bytes);
        }
    }

    private static void Say(JsonElement value, Sealer sealer, StringBuilder said)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var inner in value.EnumerateObject())
                    Say(inner.Value, sealer, said);
                break;
            case JsonValueKind.Array:
                foreach (var inner in value.EnumerateArray())
                    Say(inner, sealer, said);
                break;
            case JsonValueKind.String:
                said.Append(value.GetString()).Append('\n');
                if (value.TryGetBytesFromBase64(out var bytes) && bytes.Length > 29)
                    said.Append(Within(bytes, sealer)).Append('\n');
                break;
            default:
                break;
        }
    }
}
