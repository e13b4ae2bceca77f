using LiteDB;
using Outreach.People;

namespace Outreach.LiteDb.Rows;

/// <summary>
/// What a person told us, inside people and reach: <c>l</c> language, <c>h</c> language heard, <c>r</c> region, <c>d</c> raion,
/// <c>a</c> age, <c>s</c> sex, <c>q</c> source, <c>n</c> wants news, <c>v</c> listens. What was never asked is left out; "" stays "".
/// </summary>
internal static class Profiles
{
    public static BsonDocument Row(Profile profile)
    {
        var row = new BsonDocument();
        if (profile.Language is { } language)
            row["l"] = (int)language;
        if (profile.Heard is { } heard)
            row["h"] = (int)heard;
        Put(row, "r", profile.Region);
        Put(row, "d", profile.Raion);
        Put(row, "a", profile.Age);
        Put(row, "s", profile.Sex);
        Put(row, "q", profile.Source);
        if (profile.News is { } news)
            row["n"] = news;
        if (profile.Listens)
            row["v"] = true;
        return row;
    }

    public static Profile Read(BsonDocument row) => new()
    {
        Language = row.TryGetValue("l", out var language) ? (Language)language.AsInt32 : null,
        Heard = row.TryGetValue("h", out var heard) ? (Language)heard.AsInt32 : null,
        Region = Text(row, "r"),
        Raion = Text(row, "d"),
        Age = Text(row, "a"),
        Sex = Text(row, "s"),
        Source = Text(row, "q"),
        News = row.TryGetValue("n", out var news) ? news.AsBoolean : null,
        Listens = row.TryGetValue("v", out var listens) && listens.AsBoolean,
    };

    /// <summary>Puts what is there.</summary>
    public static void Put(BsonDocument row, string field, string? value)
    {
        if (value is not null)
            row[field] = value;
    }

    /// <summary>Reads what may be missing.</summary>
    public static string? Text(BsonDocument row, string field) => row.TryGetValue(field, out var value) ? value.AsString : null;
}
