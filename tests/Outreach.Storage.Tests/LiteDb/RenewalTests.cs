using System.Text;
using LiteDB;
using LiteDB.Engine;
using Outreach.Closing;
using Outreach.LiteDb.Rows;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Audit;
using Outreach.Staff.Members;
using Outreach.Storage.Tests.Contract;

namespace Outreach.Storage.Tests.LiteDb;

/// <summary>The secret behind person keys is destroyed at a start: whatever that start is cut off by, the next one brings it to its end.</summary>
public sealed class RenewalTests : IDisposable
{
    private static readonly string[] _numbers = ["telegram|4711000815", "telegram|2", "telegram|996555987654", "sms|996555987654"];

    private readonly LiteDbHome _home = new();
    private readonly string _path;

    public RenewalTests() => _path = Path.Combine(_home.Folder, "keys");

    [Fact]
    public async Task At_the_start_everything_hangs_on_the_new_secret_and_nothing_on_the_one_before()
    {
        var before = await Prepared();
        var old = before.Keys;
        Found(old).ShouldNotBeEmpty("else the search below would prove nothing");
        var next = KeyFile.Open(_path, storeExists: true);
        next.PersonSecret.ShouldNotBe(old.PersonSecret);

        using (var store = _home.Open(next))
            await Check(store, next, before);
        next.Settle().ShouldBeNull();

        Found(next).ShouldNotBeEmpty();
        Found(old).ShouldBeEmpty();
        File.ReadAllText(_path).ShouldNotContain(Convert.ToBase64String(old.PersonSecret));
        (await File.ReadAllLinesAsync(_path, TestContext.Current.CancellationToken)).ShouldNotContain(line => line.StartsWith("former", StringComparison.Ordinal));
        Directory.EnumerateFiles(_home.Folder, "keys*").ShouldBe([_path]);
        using (var store = _home.Open(KeyFile.Open(_path, storeExists: true)))
            await Check(store, next, before);
    }

    [Fact]
    public async Task Cut_off_at_any_moment_of_the_start_the_next_one_ends_well()
    {
        var before = await Prepared();
        var next = KeyFile.Open(_path, storeExists: true);
        var cuts = 0;
        for (var failing = 1; ; failing++)
        {
            using var disk = Disk();
            disk.FailSync(failing, times: 1_000);
            try
            {
                LiteDbHome.Open(disk, keys: next).Dispose();
                break;
            }
            catch (StoreUnavailableException)
            {
                cuts++;
            }

            // The power is back, and the key file is as it was.
            disk.OnSync = static () => { };
            using var store = LiteDbHome.Open(disk, keys: KeyFile.Open(_path, storeExists: true));
            await Check(store, next, before);
        }

        cuts.ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task Done_but_for_the_last_line_of_the_key_file_the_next_start_takes_that_out()
    {
        var before = await Prepared();
        _home.Open(KeyFile.Open(_path, storeExists: true)).Dispose();
        var next = KeyFile.Open(_path, storeExists: true);
        next.Before.ShouldNotBeNull();
        // What a crash left half written.
        await File.WriteAllTextAsync(_path + ".new", "person ", TestContext.Current.CancellationToken);
        using (var store = _home.Open(next))
            await Check(store, next, before);
        next.Settle().ShouldBeNull();
        next.Before.ShouldBeNull();
        KeyFile.Open(_path, storeExists: true).Before.ShouldBeNull();
        File.Exists(_path + ".new").ShouldBeFalse();
    }

    [Fact]
    public async Task An_older_copy_of_the_store_is_not_put_on_the_new_secret()
    {
        var keys = KeyFile.Open(_path, storeExists: false);
        using (var store = _home.Open(keys))
            await Everything.Fill(store, new Sealer(keys));
        keys.Renew().ShouldBeNull();
        Should.Throw<StoreUnavailableException>(() => _home.Open(KeyFile.Open(_path, storeExists: true))).Message.ShouldContain("'former'");
        // As it says: the secret before is the present one again.
        var lines = await File.ReadAllLinesAsync(_path, TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(
            _path,
            lines.Where(line => !line.StartsWith("person", StringComparison.Ordinal)).Select(line => line.Replace("former", "person", StringComparison.Ordinal)),
            TestContext.Current.CancellationToken);
        using var again = _home.Open(KeyFile.Open(_path, storeExists: true));
        await Everything.Check(again, new Sealer(keys));
    }

    [Fact]
    public async Task An_audit_log_that_is_not_whole_stays_as_it_is_and_is_said()
    {
        var before = await Prepared();
        using (var raw = Raw())
            raw.GetCollection("audit").Delete(1L).ShouldBeTrue();
        Should.Throw<StoreUnavailableException>(() => _home.Open(KeyFile.Open(_path, storeExists: true))).Message.ShouldContain("entry 1 was removed");
        Found(before.Keys).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_new_secret_is_written_once_for_the_owner_alone_and_what_runs_keeps_the_one_before()
    {
        var keys = KeyFile.Open(_path, storeExists: false);
        var was = keys.PersonSecret.ToArray();
        await File.AppendAllTextAsync(_path, "# a note of ours\n", TestContext.Current.CancellationToken);
        // A crash before this left half of one.
        await File.WriteAllTextAsync(_path + ".new", "person ", TestContext.Current.CancellationToken);
        keys.Renew().ShouldBeNull();
        var once = await File.ReadAllTextAsync(_path, TestContext.Current.CancellationToken);
        keys.Renew().ShouldBeNull();
        (await File.ReadAllTextAsync(_path, TestContext.Current.CancellationToken)).ShouldBe(once);
        once.ShouldContain("# a note of ours");
        File.Exists(_path + ".new").ShouldBeFalse();
        keys.PersonSecret.ShouldBe(was);
        KeyFile.Open(_path, storeExists: true).Before!.PersonSecret.ShouldBe(was);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(_path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void A_link_to_the_key_file_stays_a_link_and_what_it_leads_to_is_written()
    {
        var keys = KeyFile.Open(_path, storeExists: false);
        var link = Path.Combine(_home.Folder, "link");
        File.CreateSymbolicLink(link, _path);
        KeyFile.Open(link, storeExists: true).Renew().ShouldBeNull();
        File.ResolveLinkTarget(link, returnFinalTarget: true)!.FullName.ShouldBe(_path);
        KeyFile.Open(_path, storeExists: true).Before!.PersonSecret.ShouldBe(keys.PersonSecret);
    }

    [Fact]
    public void A_key_file_that_cannot_be_written_stays_and_that_is_said()
    {
        var folder = Path.Combine(_home.Folder, "shut");
        var keys = KeyFile.Open(Path.Combine(folder, "keys"), storeExists: false);
        var before = File.ReadAllText(Path.Combine(folder, "keys"));
        // Where nobody may write, not even the administrator: a folder stands in the place of the file that is to be moved there.
        Directory.CreateDirectory(Path.Combine(folder, "keys.new", "full"));
        keys.Renew().ShouldNotBeNull().ShouldContain("cannot be written");
        File.ReadAllText(Path.Combine(folder, "keys")).ShouldBe(before);
    }

    public void Dispose() => _home.Dispose();

    /// <summary>A store in which something hangs on the secret everywhere, and a key file that holds a new one: before the start.</summary>
    private async Task<(KeyFile Keys, string Head)> Prepared()
    {
        var keys = KeyFile.Open(_path, storeExists: false);
        var sealer = new Sealer(keys);
        string head;
        using (var store = _home.Open(keys))
        {
            await Everything.Fill(store, sealer);
            await store.Commit(
                new ChatChange.Heard(new PersonId(2), "ref-2", Samples.Now) { Words = sealer.KeyOf("words", "telegram|2|ref-2|салам").Value[..8] },
                new ClosingChange.Saved(new CampaignClosing
                {
                    Id = 97,
                    State = ClosingState.AwaitsStart,
                    AskedBy = new PersonId(2),
                    AskedAt = Samples.Now,
                    AgreedBy = new PersonId(3),
                    AgreedAt = Samples.Now,
                }));
            head = (await new AuditVerifier(store.Audit, new AuditLog(sealer)).Verify(TestContext.Current.CancellationToken)).Head!;
        }

        keys.Renew().ShouldBeNull();
        return (keys, head);
    }

    private static async Task Check(OpenStore store, KeyFile keys, (KeyFile Keys, string Head) before)
    {
        var (sealer, stop) = (new Sealer(keys), TestContext.Current.CancellationToken);
        foreach (var (id, channel, address) in ((long, string, string)[])[(1, "telegram", "4711000815"), (2, "telegram", "2"), (3, "telegram", "996555987654")])
        {
            (await store.Find(sealer.KeyOf(channel, address))).ShouldNotBeNull().Id.ShouldBe(new PersonId(id));
            (await store.People.Find(new Sealer(before.Keys).KeyOf(channel, address), stop)).ShouldBeNull();
        }

        var verdict = await new AuditVerifier(store.Audit, new AuditLog(sealer)).Verify(stop);
        (verdict.Entries, verdict.Faults.Count).ShouldBe((3, 0));
        var last = (await store.Audit.After(2, 1, stop)).ShouldHaveSingleItem().Note;
        (last.Act, last.Object).ShouldBe(("closing.destroyed", "closing 97"));
        last.Details.ShouldBe($"asked by person 2, agreed by person 3; the chain of 2 entries ended with {before.Head}");
        store.Closing.Closing!.State.ShouldBe(ClosingState.Destroyed);
        store.Staff.Phones.ShouldHaveSingleItem().Key.ShouldBe(sealer.KeyOf(SmsKind.Name, "996555987654"));
        (await store.Invitation("invited")).ShouldBeNull();
        store.Console.ConsoleLink("link").ShouldBeNull();
        store.Console.ConsoleSessions.ShouldBeEmpty();
        (await store.Delivery("SM0123456789abcdef")).ShouldNotBeNull().Person.ShouldBe(new PersonId(1));
        (await store.Codes.Sent(sealer.KeyOf("telegram", "4711000815"), Everything.Asked.AddDays(-1), stop)).ShouldBe(0);
        store.Staff.Members.ShouldHaveSingleItem().Role.ShouldBe(Role.Lawyer);
        store.Consultations.Calendar.Find("7667").ShouldNotBeNull();
        (await store.Ledger()).ShouldBe(new InboxLedger(3, 1, 0, 1, 1));
    }

    /// <summary>What these keys make of the numbers that are in the store, as far as it stands there, in its files or in what they hold.</summary>
    private List<string> Found(KeyFile keys)
    {
        var sealer = new Sealer(keys);
        var made = _numbers.Select(number => number.Split('|', 2)).Select(number => sealer.KeyOf(number[0], number[1]).Value)
            .Append(sealer.KeyOf("words", "telegram|2|ref-2|салам").Value[..8]).ToList();
        var bytes = new[] { _home.Path, StoreFiles.Journal(_home.Path) }.Where(File.Exists).Select(StoreFiles.Read).ToList();
        var found = made.Where(key => bytes.Exists(file => file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(key)) >= 0)).ToList();
        using var seals = new Seals(keys);
        using var raw = Raw();
        foreach (var name in raw.GetCollectionNames().Except(["key", "days", "progress", "recipients"]))
        {
            var rows = new SealedRows(raw.GetCollection(name, BsonAutoId.Int64), seals, name switch { "people" => ["k"], "deliveries" => ["p"], "tally" => ["v"], _ => [] });
            foreach (var row in rows.All())
            {
                var text = row.ToString() + Encoding.Latin1.GetString(BsonSerializer.Serialize(row));
                found.AddRange(made.Where(key => text.Contains(key, StringComparison.Ordinal)));
            }
        }

        return found;
    }

    private TestDisk Disk()
    {
        var disk = new TestDisk();
        var (data, log) = (new MemoryStream(), new MemoryStream());
        data.Write(StoreFiles.Read(_home.Path));
        log.Write(StoreFiles.Read(StoreFiles.Journal(_home.Path)));
        disk.PutBack((data, log));
        return disk;
    }

    private LiteDatabase Raw() => new(new LiteEngine(new EngineSettings { Filename = _home.Path, Collation = new Collation("/Ordinal") }));
}
