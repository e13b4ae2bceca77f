using LiteDB;
using Outreach.Messaging.Inbound;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Audit;
using Outreach.Staff.Members;
using Outreach.Storage.Tests.Contract;

namespace Outreach.Storage.Tests.LiteDb;

/// <summary>Somebody who can write into the stopped store's file, but has no key, gains nothing that the start or the audit does not say.</summary>
public sealed class TamperingTests : IDisposable
{
    private const string Seal = "_s";
    private readonly LiteDbHome _home = new();
    private readonly KeyFile _keys;
    private readonly Sealer _sealer;

    public TamperingTests()
    {
        _keys = KeyFile.Open(Path.Combine(_home.Folder, "keys"), storeExists: false);
        _sealer = new Sealer(_keys);
    }

    public static TheoryData<string, Action<LiteDatabase>> Hands { get; } = new()
    {
        { "staff", file => file.GetCollection("staff").Insert(new BsonDocument { ["_id"] = 1L, ["r"] = (int)Role.Administrator, ["a"] = 1L }) },
        { "staff", file => file.GetCollection("staff").Insert(new BsonDocument { ["_id"] = 1L, [Seal] = file.GetCollection("staff").FindById(2L)[Seal] }) },
        { "staff", file => file.GetCollection("staff").Delete(2L).ShouldBeTrue() },
        { "lawyers", file => Change(file.GetCollection("lawyers"), 80, row => row["p"] = 1L) },
        { "lawyers", file => Change(file.GetCollection("lawyers"), 80, row => row[Seal] = file.GetCollection("bookings").FindById(81L)[Seal]) },
        { "bookings", file => Change(file.GetCollection("bookings"), 81, row => row[Seal] = Flipped(row[Seal].AsBinary)) },
        { "invitations", file => Change(file.GetCollection("invitations"), "invited", row => row["_id"] = "mine") },
        { "broadcasts", file => file.GetCollection("broadcasts").Delete(70L).ShouldBeTrue() },
        { "cases", file => Change(file.GetCollection("cases"), 90, row => row["_id"] = 92L) },
        { "casewords", file => Change(file.GetCollection("casewords"), 91, row => row[Seal] = file.GetCollection("cases").FindById(90L)[Seal]) },
        { "onduty", file => file.GetCollection("onduty").Insert(new BsonDocument { ["_id"] = 1L, ["s"] = 1L }) },
        { "audithead", file => file.GetCollection("audithead").Delete(1L).ShouldBeTrue() },
        { "tally", file => Change(file.GetCollection("tally"), 1, row => row["v"] = 2) },
        { "tally", file => Change(file.GetCollection("tally"), 1, row => row[Seal] = Flipped(row[Seal].AsBinary)) },
    };

    [Theory]
    [MemberData(nameof(Hands))]
    public async Task What_gives_power_stops_the_start_and_is_named(string collection, Action<LiteDatabase> hand)
    {
        await Fill();
        Change(hand);
        var problem = Should.Throw<StoreUnavailableException>(() => _home.Open(_keys)).Message;
        problem.ShouldContain($"'{collection}'");
        problem.ShouldContain("is not as this program left it");
    }

    [Fact]
    public async Task An_older_row_of_the_same_place_is_no_row()
    {
        await Fill();
        BsonDocument? before = null;
        Change(file => before = file.GetCollection("staff").FindById(2L));
        using (var store = _home.Open(_keys))
            await store.Commit(new StaffChange.Removed(new PersonId(2)));
        Change(file => file.GetCollection("staff").Insert(before!));
        Should.Throw<StoreUnavailableException>(() => _home.Open(_keys)).Message.ShouldContain("'staff'");
    }

    [Fact]
    public async Task The_count_of_before_beside_what_came_after_it_stops_the_start()
    {
        await Fill();
        BsonDocument? before = null;
        Change(file => before = file.GetCollection("tally").FindById(1L));
        using (var store = _home.Open(_keys))
        {
            var row = await store.Receive("telegram:77");
            await store.Commit(new InboxChange.Handled(row, Outcome.Answered));
        }

        Change(file => file.GetCollection("tally").Update(before!));
        Should.Throw<StoreUnavailableException>(() => _home.Open(_keys)).Message.ShouldContain("'tally'");
    }

    [Fact]
    public async Task Nobody_can_be_put_in_anothers_place()
    {
        await Fill();
        Change(file =>
        {
            var people = file.GetCollection("people");
            Change(people, 1, row => row[Seal] = people.FindById(3L)[Seal]);
        });
        using var store = _home.Open(_keys);
        await Should.ThrowAsync<StoreUnavailableException>(() => store.Find(new PersonId(1)));
        (await store.Find(new PersonId(3))).ShouldNotBeNull("the others are served");
    }

    [Fact]
    public async Task A_store_without_its_count_of_itself_is_no_new_one()
    {
        await Fill();
        Change(file =>
        {
            foreach (var name in (string[])["tally", "staff", "invitations", "audit", "audithead", "broadcasts", "lawyers", "bookings"])
                file.DropCollection(name);
        });
        Should.Throw<StoreUnavailableException>(() => _home.Open(_keys)).Message.ShouldContain("is not as this program left it");
    }

    [Theory]
    [InlineData(1, "the last ones were removed")]
    [InlineData(0, "the last ones were removed")]
    public async Task An_audit_log_that_was_cut_off_is_missed_also_when_nothing_of_it_is_left(int kept, string fault)
    {
        await Fill();
        Change(file => file.GetCollection("audit").DeleteMany("_id > @0", kept));
        using var store = _home.Open(_keys);
        (await Verify(store)).Faults.ShouldContain(told => told.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_entry_that_was_changed_is_named_and_only_it()
    {
        await Fill();
        Change(file => Change(file.GetCollection("audit"), 1, row => row[Seal] = Flipped(row[Seal].AsBinary)));
        using var store = _home.Open(_keys);
        (await Verify(store)).Faults.ShouldBe(["entry 1 was changed"]);
    }

    public void Dispose() => _home.Dispose();

    private static void Change(ILiteCollection<BsonDocument> rows, BsonValue id, Action<BsonDocument> hand)
    {
        var row = rows.FindById(id.IsInt32 ? id.AsInt64 : id).ShouldNotBeNull();
        rows.Delete(row["_id"]);
        hand(row);
        rows.Insert(row);
    }

    private static byte[] Flipped(byte[] seal)
    {
        seal[^1] ^= 1;
        return seal;
    }

    private async Task Fill()
    {
        using var store = _home.Open(_keys);
        await Everything.Fill(store, _sealer);
    }

    private void Change(Action<LiteDatabase> hand)
    {
        using var file = new LiteDatabase($"Filename={_home.Path};Collation=/Ordinal");
        hand(file);
        file.Checkpoint();
    }

    private Task<AuditVerdict> Verify(OpenStore store) => new AuditVerifier(store.Audit, new AuditLog(_sealer)).Verify(TestContext.Current.CancellationToken);
}
