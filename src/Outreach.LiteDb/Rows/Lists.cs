using LiteDB;

namespace Outreach.LiteDb.Rows;

/// <summary>Lists of codes; an empty one is left out.</summary>
internal static class Lists
{
    public static void Put(BsonDocument row, string field, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
            row[field] = new BsonArray(values.Select(value => new BsonValue(value)));
    }

    public static IReadOnlyList<string> Read(BsonDocument row, string field)
        => row.TryGetValue(field, out var values) ? [.. values.AsArray.Select(value => value.AsString)] : [];
}
