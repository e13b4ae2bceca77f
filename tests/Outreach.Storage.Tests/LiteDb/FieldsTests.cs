using LiteDB;
using Outreach.Privacy;

namespace Outreach.Storage.Tests.LiteDb;

/// <summary>Every collection and every open field of it is known and classed. A new one fails here until it is.</summary>
public sealed class FieldsTests : IDisposable
{
    private const string Numbered = "a number that this program gave, or an order of them";
    private const string Hashed = "keyed: nobody without the key can make or confirm it";
    private const string Counted = "a count of many, never of one person";
    private const string Sealed = "sealed, and bound to its place";
    private const string Public = "about the store itself";

    private static readonly Dictionary<string, Dictionary<string, string>> _classes = new()
    {
        ["people"] = new() { ["_id"] = Numbered, ["k"] = Hashed, ["_s"] = Sealed },
        ["deliveries"] = new() { ["_id"] = Hashed, ["p"] = Numbered, ["_s"] = Sealed },
        ["invitations"] = new() { ["_id"] = Hashed, ["_s"] = Sealed },
        ["consolelinks"] = new() { ["_id"] = Hashed, ["_s"] = Sealed },
        ["tally"] = new() { ["_id"] = Numbered, ["v"] = Public, ["_s"] = Sealed },
        ["key"] = new() { ["_id"] = Numbered, ["f"] = Hashed, ["s"] = Hashed },
        // How far an announcement came, and what messages cost, day by day.
        ["progress"] = new() { ["_id"] = Numbered, ["l"] = Numbered, ["n"] = Counted, ["f"] = Numbered, ["z"] = Counted, ["u"] = Counted, ["e"] = Counted, ["s"] = Counted, ["o"] = Counted, ["p"] = Counted, ["t"] = Counted },
        ["days"] = new() { ["_id"] = Counted, ["d"] = Counted, ["n"] = Counted, ["g"] = Counted, ["x"] = Counted, ["u"] = Counted, ["w"] = Counted, ["s"] = Counted, ["c"] = Counted },
        // Numbers of people, of whom nothing can be read without the key; state and time of an announcement's sending.
        ["recipients"] = new() { ["_id"] = Numbered, ["s"] = Public, ["a"] = Public, ["o"] = Public },
    };

    private static readonly string[] _sealedWhole = ["census", "inbox", "known", "dead", "outbox", "unsent", "talks", "codes", "help", "troubles", "content", "reach", "counts", "audit", "audithead", "staff", "broadcasts", "lawyers", "bookings", "holds", "waiting", "daystold", "cases", "casewords", "onduty", "events", "caseblocks", "topics", "rota", "staffphones", "legalholds", "closing", "consolesessions"];

    private readonly LiteDbHome _home = new();

    [Fact]
    public async Task Each_is_classed()
    {
        var keys = KeyFile.Open(Path.Combine(_home.Folder, "keys"), storeExists: false);
        using (var store = _home.Open(keys))
            await Everything.Fill(store, new Sealer(keys));
        using var file = new LiteDatabase($"Filename={_home.Path};Collation=/Ordinal");
        var names = file.GetCollectionNames().ToList();
        names.Except(_classes.Keys).Except(_sealedWhole).ShouldBeEmpty("these collections are not classed");
        foreach (var name in names)
        {
            var rows = file.GetCollection(name).FindAll().ToList();
            rows.ShouldNotBeEmpty($"'{name}' holds nothing here: it is not looked at");
            var known = _classes.TryGetValue(name, out var classes) ? classes.Keys : (IEnumerable<string>)["_id", "_s"];
            rows.SelectMany(row => row.Keys).Distinct().Except(known).ShouldBeEmpty($"these fields of '{name}' are not classed");
            if (_sealedWhole.Contains(name))
                rows.ShouldAllBe(row => row["_id"].IsInt64 && row["_s"].IsBinary, name);
        }
    }

    public void Dispose() => _home.Dispose();
}
