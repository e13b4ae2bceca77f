using LiteDB;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Storage.Tests.Contract;

namespace Outreach.Storage.Tests.LiteDb;

/// <summary>A store that was written before staff, broadcasts and the census were kept.</summary>
public sealed class OlderStoreTests : IDisposable
{
    private static readonly string[] _later = ["census", "staff", "invitations", "audit", "audithead", "broadcasts", "progress", "recipients", "lawyers", "bookings", "holds", "waiting", "daystold"];
    private readonly LiteDbHome _home = new();
    private readonly string _keys;

    public OlderStoreTests() => _keys = Path.Combine(_home.Folder, "keys");

    [Fact]
    public async Task It_opens_with_everybody_counted_once_for_all()
    {
        OldStore.Put(_home.Path, _keys, old =>
        {
            foreach (var name in _later)
                old.DropCollection(name);
            Forget(old.GetCollection("tally"), "e");
        });
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var store = Open();
            (await store.Census()).Values.Sum().ShouldBe(3);
            store.Staff.Members.ShouldBeEmpty();
            store.Broadcasts.Broadcasts.ShouldBeEmpty();
            (await store.Find(new PersonId(2)))!.Finished.ShouldBeEmpty();
            (await store.Slice(new Audience(), after: 0, look: 10)).People.Select(person => person.Id.Value).ShouldContain(2);
            (await store.Unsent()).ShouldHaveSingleItem().Claimed.ShouldBeFalse();
        }

        using var again = Open();
        await again.Commit(new PersonChange.Learned(new PersonId(2), "visa"));
        (await again.Census()).ShouldContain(segment => segment.Key.Finished == "visa" && segment.Value == 1);
    }

    [Fact]
    public async Task Where_an_older_program_wrote_on_after_a_newer_one_everybody_is_counted_anew()
    {
        OldStore.Put(_home.Path, _keys, old =>
        {
            old.GetCollection("people").Delete(2L).ShouldBeTrue();
            Forget(old.GetCollection("tally"), "e");
        });
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var store = Open();
            (await store.Census()).Values.Sum().ShouldBe(2);
        }
    }

    public void Dispose() => _home.Dispose();

    private OpenStore Open() => _home.Open(KeyFile.Open(_keys, storeExists: true));

    private static void Forget(ILiteCollection<BsonDocument> rows, string field)
    {
        var row = rows.FindById(1L);
        row.Remove(field).ShouldBeTrue();
        rows.Update(row);
    }
}
