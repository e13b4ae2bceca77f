using LiteDB;
using Outreach.People;
using Outreach.Storage.Tests.Contract;

namespace Outreach.Storage.Tests.LiteDb;

/// <summary>A store that was written before staff, broadcasts and the census were kept.</summary>
public sealed class OlderStoreTests : IDisposable
{
    private static readonly Segment Alone = new() { Channel = "telegram" };
    private readonly LiteDbHome _home = new();

    [Fact]
    public async Task It_opens_with_everybody_counted_once_for_all()
    {
        await WriteAndAge();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var store = _home.Open();
            store.Audiences.Census.ShouldBe(new Dictionary<Segment, int> { [Alone] = 2, [Alone with { Standing = Standing.Stopped }] = 1 }, ignoreOrder: true);
            store.Staff.Members.ShouldBeEmpty();
            store.Broadcasts.Broadcasts.ShouldBeEmpty();
            (await store.Find(new PersonId(1_000_002)))!.Finished.ShouldBeEmpty();
            (await store.Slice(new Audience(), after: 0, look: 10)).People.Select(person => person.Id.Value).ShouldBe([1_000_001, 1_000_002]);
            (await store.Unsent()).ShouldHaveSingleItem().Claimed.ShouldBeFalse();
            (await store.Chat(new PersonId(1_000_001))).Boards.ShouldBeEmpty();
        }

        using var again = _home.Open();
        await again.Commit(new PersonChange.Learned(new PersonId(1_000_001), "visa"));
        again.Audiences.Census[Alone with { Finished = "visa" }].ShouldBe(1);
        again.Audiences.Census[Alone].ShouldBe(1);
    }

    [Fact]
    public async Task Where_an_older_program_wrote_on_after_a_newer_one_everybody_is_counted_anew()
    {
        await WriteAndAge();
        _home.Open().Dispose();
        Change(old =>
        {
            old.GetCollection("people").Delete(1_000_001L);
            Forget(old.GetCollection("tally"), "e");
        });

        using (var store = _home.Open())
            store.Audiences.Census.ShouldBe(new Dictionary<Segment, int> { [Alone] = 1, [Alone with { Standing = Standing.Stopped }] = 1 }, ignoreOrder: true);
        using var again = _home.Open();
        again.Audiences.Census.Values.Sum().ShouldBe(2);
    }

    public void Dispose() => _home.Dispose();

    private async Task WriteAndAge()
    {
        using (var store = _home.Open())
        {
            await store.Commit([.. Enumerable.Range(1_000_001, 3).Select(id => new PersonChange.Saved(Samples.Person(id, $"{id}")))]);
            await store.Commit(new PersonChange.Moved(new PersonId(1_000_003), Standing.Stopped));
            await store.Commit(new Channels.ChatChange.Heard(new PersonId(1_000_001), "5", Samples.Now), new Channels.OutboxChange.Queued(store.Outgoing(new PersonId(1_000_001))));
        }

        Change(old =>
        {
            foreach (var name in (string[])["census", "staff", "invitations", "audit", "audithead", "broadcasts", "progress", "recipients"])
                old.DropCollection(name);
            Forget(old.GetCollection("tally"), "e");
            foreach (var (name, fields) in ((string, string[])[])[("people", ["o", "h", "e"]), ("outbox", ["b", "x"]), ("talks", ["b", "d", "w", "a"])])
                old.GetCollection(name).FindAll().ShouldAllBe(row => !fields.Any(row.ContainsKey), "what is empty is left out: these are documents as they were before");
        });
    }

    private void Change(Action<LiteDatabase> change)
    {
        using var file = new LiteDatabase($"Filename={_home.Path};Collation=/Ordinal");
        change(file);
        file.Checkpoint();
    }

    private static void Forget(ILiteCollection<BsonDocument> rows, string field)
    {
        var row = rows.FindById(1L);
        row.Remove(field).ShouldBeTrue();
        rows.Update(row);
    }
}
