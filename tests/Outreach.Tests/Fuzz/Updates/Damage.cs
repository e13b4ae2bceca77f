using CsCheck;
using Outreach.Tests.Fakes;

namespace Outreach.Tests.Fuzz.Updates;

/// <summary>Does to JSON what no Bot API does: takes a field away, makes it another kind, doubles, renames or nests it.</summary>
internal static class Damage
{
    private const int Deep = 400;

    private static readonly Json[] Wrong =
    [
        "null", "true", "false", "0", "-1", "7.5", "1e2", "1e400", "-0", "2147483647", "2147483648", "9223372036854775807", "9223372036854775808",
        "-9223372036854775809", "123456789012345678901234567890", "\"\"", "\"7\"", "\"private\"", "\"\\ud800\"", "\"\\u0000\"", "{}", "[]", "[null]", "[[]]", "{\"id\":null}",
        new string('[', Deep) + new string(']', Deep),
        string.Concat(Enumerable.Repeat("{\"a\":", 70)) + "1" + new string('}', 70),
    ];

    private static readonly Gen<Json> WrongValue = Gen.Frequency<Json>((6, Pick.Of(Wrong)), (1, Letters.Text));

    private static readonly Gen<Func<(string Name, Json Value), (string Name, Json Value)[]>> Blow = Gen.Frequency<Func<(string Name, Json Value), (string Name, Json Value)[]>>(
        (4, WrongValue.Select<Json, Func<(string Name, Json Value), (string, Json)[]>>(wrong => field => [(field.Name, wrong)])),
        (3, Gen.Const<Func<(string Name, Json Value), (string, Json)[]>>(_ => [])),
        (1, WrongValue.Select<Json, Func<(string Name, Json Value), (string, Json)[]>>(wrong => field => [field, (field.Name, wrong)])),
        (1, WrongValue.Select<Json, Func<(string Name, Json Value), (string, Json)[]>>(wrong => field => [(field.Name, wrong), field])),
        (1, Pick.Of("\\ud800", "", "a", "id", "message", "\\u0000", "text").Select<string, Func<(string Name, Json Value), (string, Json)[]>>(name => field => [(name, field.Value)])),
        (1, Gen.Const<Func<(string Name, Json Value), (string, Json)[]>>(field => [(field.Name, new Json.Items(field.Value))])),
        (1, Gen.Const<Func<(string Name, Json Value), (string, Json)[]>>(field => [field, ("\\ud800", "1")])));

    /// <summary>One to three blows, each at some place.</summary>
    public static Gen<Json> To(Gen<Json> whole)
        => Gen.Select(whole, Gen.Select(Gen.Double[0, 1], Blow).Array[1, 3], (json, blows) => blows.Aggregate(json, (now, blow) => Strike(now, blow.Item1, blow.Item2)));

    private static Json Strike(Json json, double place, Func<(string Name, Json Value), (string Name, Json Value)[]> blow)
    {
        var left = (int)(place * (Count(json) - 1));
        return Strike(json, ref left, blow);
    }

    private static Json Strike(Json json, ref int left, Func<(string Name, Json Value), (string Name, Json Value)[]> blow)
    {
        if (left < 0 || json is Json.Raw)
            return json;
        var after = new List<(string Name, Json Value)>();
        foreach (var part in Parts(json))
        {
            if (left-- == 0)
                after.AddRange(blow(part));
            else
                after.Add((part.Name, Strike(part.Value, ref left, blow)));
        }

        return json is Json.Items ? new Json.Items([.. after.Select(part => part.Value)]) : new Json.Fields(after);
    }

    private static int Count(Json json) => Parts(json).Sum(part => 1 + Count(part.Value));

    private static IEnumerable<(string Name, Json Value)> Parts(Json json) => json switch
    {
        Json.Fields fields => fields.All,
        Json.Items items => items.All.Select(item => ("", item)),
        _ => [],
    };
}
