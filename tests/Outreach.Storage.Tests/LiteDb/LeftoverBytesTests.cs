using LiteDB;
using Outreach.Flows.Engine;
using Outreach.Hotline.Cases;
using Outreach.Messaging.DeadLettering;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Storage.Tests.Contract;

namespace Outreach.Storage.Tests.LiteDb;

/// <summary>
/// What was deleted or written over is in no page of the files any more, whatever its size: short rows that share a page, long ones that
/// take several, and pages that are free again.
/// </summary>
public sealed class LeftoverBytesTests : IDisposable
{
    private const int Piece = 32;
    private static readonly int[] _sizes = [10, 90, 400, 1_500, 5_000, 9_000, 30_000];
    private readonly LiteDbHome _home = new();

    [Fact]
    public async Task Nothing_of_words_letters_and_talks_is_left_once_it_was_forgotten_and_swept()
    {
        using var store = _home.Open();
        var persons = await Fill(store);
        var rows = Rows("casewords", "dead", "unsent", "outbox", "talks");
        rows.Count.ShouldBeGreaterThan(_sizes.Length * 12);
        Left(rows).ShouldBe(rows.Count, "the search finds what is there");
        await Forget(store, persons);
        await Gone(rows);
    }

    [Fact]
    public async Task Nothing_of_who_is_forgotten_is_left_though_it_stood_in_a_journal_that_a_kill_left_behind()
    {
        var copy = Path.Combine(_home.Folder, "killed.db");
        List<byte[]> rows;
        using (var store = _home.Open())
        {
            await Fill(store);
            rows = Rows("casewords", "dead", "unsent", "talks", "people");
            // As the disk is while all of it still stands in the journal; then it is forgotten there.
            StoreFiles.Copy(_home.Path, copy);
        }

        using (var disk = LiteDbHome.OpenAt(copy))
        {
            foreach (var person in Enumerable.Range(1, _sizes.Length * 2))
                await disk.Commit(new PersonChange.Erased(new PersonId(person)));
        }

        Left(rows, copy).ShouldBe(0);
    }

    [Fact]
    public async Task A_journal_that_somebody_left_behind_comes_into_the_file_at_the_start()
    {
        var copy = Path.Combine(_home.Folder, "killed.db");
        using (var store = _home.Open())
        {
            await store.Commit(new PersonChange.Saved(Samples.Person(1, "hers")));
            StoreFiles.Copy(_home.Path, copy);
        }

        new FileInfo(StoreFiles.Journal(copy)).Length.ShouldBeGreaterThan(0);
        using var again = LiteDbHome.OpenAt(copy);
        await again.Commit();
        for (var tries = 0; new FileInfo(StoreFiles.Journal(copy)).Length > 0; tries++)
        {
            tries.ShouldBeLessThan(100);
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    public void Dispose() => _home.Dispose();

    private static Sealed Words(int size) => Samples.Sealer.Seal(new string('ж', size / 2), Outreach.Messaging.MessagingJson.Default.String);

    private async Task<List<PersonId>> Fill(OpenStore store)
    {
        var (persons, number) = (new List<PersonId>(), 0);
        foreach (var size in _sizes.Concat(_sizes.Reverse()))
        {
            var person = Samples.Person(++number, $"key {number}");
            persons.Add(person.Id);
            var one = new Case { Id = 1_000 + number, Person = person.Id, Channel = "telegram", Risk = CaseRisk.Amber, OpenedAt = Samples.Now, WaitsSince = Samples.Now };
            await store.Commit(new PersonChange.Saved(person), new HotlineChange.Called(one), new SessionChange.Saved(person.Id, Words(size)));
            for (var word = 0; word < 6; word++)
                await store.Commit(new HotlineChange.Heard(person.Id, new CaseWord { Id = store.Store.NextId(), Case = 0, At = Samples.Now, Words = Words(size) }));
            var row = store.Outgoing(person.Id) with { Message = Words(size) };
            var unsent = store.Outgoing(person.Id) with { Message = Words(size) };
            await store.Commit(new OutboxChange.Queued(row), new OutboxChange.Queued(unsent));
            await store.Commit(new OutboxChange.Dead(row, "too long", Samples.Now));
            var arrival = Samples.Arrival($"telegram:{number}", $"key {number}") with { PersonKey = person.Key, Message = Words(size) };
            var came = (await store.Inbox.Receive(arrival, TestContext.Current.CancellationToken)).ShouldNotBeNull();
            await store.Commit(new InboxChange.Dead(came, "unreadable", Samples.Now));
        }

        return persons;
    }

    // As the classes of retention do it.
    private static async Task Forget(OpenStore store, List<PersonId> persons)
    {
        foreach (var id in await store.Hotline.Wordy(DateTimeOffset.MaxValue, int.MaxValue, TestContext.Current.CancellationToken))
            await store.Commit(new HotlineChange.Purged(id));
        foreach (var number in Enumerable.Range(1, persons.Count))
            await store.Commit(new HotlineChange.Purged(1_000 + number));
        foreach (var letter in await store.Letters.After(0, 1_000, TestContext.Current.CancellationToken))
            await store.Commit(new LetterForgotten(letter.Id));
        foreach (var row in await store.Unsent())
            await store.Commit(new OutboxChange.Done(row));
        foreach (var person in persons)
            await store.Commit(new SessionChange.Saved(person, Words(40)));
        await store.Commit(new Swept());
    }

    private List<byte[]> Rows(params string[] names)
    {
        var copy = Path.Combine(_home.Folder, "copy.db");
        StoreFiles.Copy(_home.Path, copy);
        using var file = new LiteDatabase($"Filename={copy};Collation=/Ordinal");
        return [.. names.SelectMany(name => file.GetCollection(name).FindAll().Select(row => row["_s"].AsBinary))];
    }

    private async Task Gone(List<byte[]> rows)
    {
        for (var tries = 0; Left(rows) > 0; tries++)
        {
            tries.ShouldBeLessThan(50, $"{Left(rows)} of {rows.Count} still stand in the files");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    private int Left(List<byte[]> rows) => Left(rows, _home.Path);

    // Each row is looked for by its first, a middle and its last bytes: a long one lies in several pages.
    private static int Left(List<byte[]> rows, string path)
    {
        var files = new[] { path, StoreFiles.Journal(path) }.Where(File.Exists).Select(StoreFiles.Read).ToList();
        return rows.Count(row => Pieces(row).Any(piece => files.Exists(file => file.AsSpan().IndexOf(row.AsSpan(piece)) >= 0)));
    }

    private static IEnumerable<Range> Pieces(byte[] row)
    {
        yield return ..Piece;
        yield return (row.Length / 2)..((row.Length / 2) + Math.Min(Piece, row.Length / 2));
        yield return ^Piece..;
    }
}
