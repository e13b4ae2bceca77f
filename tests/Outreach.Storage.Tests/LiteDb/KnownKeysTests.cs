using LiteDB;
using Outreach.LiteDb.Books;
using Outreach.LiteDb.Rows;
using Outreach.Messaging.Inbound;
using Outreach.People;
using Outreach.Storage.Tests.Contract;

namespace Outreach.Storage.Tests.LiteDb;

public sealed class KnownKeysTests : IDisposable
{
    private readonly LiteDatabase _database = new(new MemoryStream());
    private readonly Seals _seals = new(Samples.Keys);
    private long _batch;

    [Fact]
    public void A_key_is_known_as_long_as_a_provider_may_send_it_again_and_then_forgotten()
    {
        var keys = Open();
        var old = Deal(keys, 1, Samples.Now);
        var young = Deal(keys, 2, Samples.Now + KnownKeys.Kept);
        keys.Tidy();
        Knows(keys, old).ShouldBeTrue("it is just as old as a key may be");

        var last = Deal(keys, 3, Samples.Now + KnownKeys.Kept + TimeSpan.FromTicks(1));
        keys.Tidy();
        Knows(keys, old).ShouldBeFalse();
        Knows(keys, young).ShouldBeTrue();
        Knows(keys, last).ShouldBeTrue();
        _database.GetCollection("known").Count().ShouldBe(2);
    }

    [Fact]
    public void After_opening_just_the_same_keys_are_known()
    {
        var keys = Open();
        var rows = Enumerable.Range(1, 50).Select(number => Deal(keys, number, Samples.Now + (KnownKeys.Kept * number / 30))).ToList();
        keys.Tidy();

        var again = Open();
        foreach (var row in rows)
            Knows(again, row).ShouldBe(Knows(keys, row), row.Key);
        rows.Count(row => Knows(again, row)).ShouldBe(31);
    }

    [Fact]
    public void One_that_waits_again_is_known_anew_when_it_is_dealt_with_again()
    {
        var keys = Open();
        var row = Deal(keys, 1, Samples.Now);
        keys.Remove(row);
        Knows(keys, row).ShouldBeFalse();
        keys.Add(row);
        keys.Write(++_batch);
        Knows(Open(), row).ShouldBeTrue();
    }

    public void Dispose()
    {
        _database.Dispose();
        _seals.Dispose();
    }

    private static bool Knows(KnownKeys keys, InboxRow row)
    {
        keys.Knows(row.Key).ShouldBe(keys.Knows(row));
        keys.Knows(row with { Id = row.Id + 1_000 }).ShouldBeFalse("that is another message");
        return keys.Knows(row);
    }

    private KnownKeys Open()
    {
        var keys = new KnownKeys(new SealedRows(_database.GetCollection("known", BsonAutoId.Int64), _seals));
        keys.Load();
        return keys;
    }

    private InboxRow Deal(KnownKeys keys, int number, DateTimeOffset at)
    {
        var row = new InboxRow { Id = number, Key = $"telegram:{number}", Person = new PersonId(1), Channel = "telegram", ReceivedAt = at, Message = Samples.Seal("words") };
        keys.Add(row);
        keys.Write(++_batch);
        return row;
    }
}
