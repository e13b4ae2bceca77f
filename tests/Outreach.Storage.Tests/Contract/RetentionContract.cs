using System.Text.Json;
using CsCheck;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Outreach.Campaigns;
using Outreach.Jobs.Retention;
using Outreach.People;
using Outreach.Reach;
using Outreach.Staff.Audit;

namespace Outreach.Storage.Tests.Contract;

/// <summary>After a person was forgotten only counts are left, and every report says what it said before.</summary>
public abstract class RetentionContract(Func<IHome> home)
{
    private const int Days = 12;
    private static readonly string[] _lessons = ["visa-1", "visa-2", "visa-3"];
    private static readonly string[] _regions = ["osh", "naryn", Profile.Declined];

    private static readonly JsonSerializerOptions _fields = new() { IncludeFields = true };

    private readonly FakeTimeProvider _time = new(Samples.Now.AddDays(100));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private CampaignClock Clock => new(Options.Create(new CampaignOptions()), _time);

    private DateTimeOffset FirstDay => Clock.StartOf(DateOnly.FromDateTime(Samples.Now.Date));

    [Fact]
    public async Task Lines_of_who_was_forgotten_become_counts_and_reports_stay()
    {
        using var kept = home();
        using var store = kept.Open();
        var (hers, his) = (Samples.Person(1, "hers"), Samples.Person(2, "his"));
        await store.Commit(new PersonChange.Saved(hers), new PersonChange.Saved(his), Noted(store, hers, 0), Noted(store, hers, 3), Noted(store, his, 2));
        var before = await Report(store);
        await store.Commit(new PersonChange.Erased(hers.Id));
        (await Forget(store)).ShouldBe(2);
        (await store.Entries(DateTimeOffset.MaxValue)).ShouldHaveSingleItem().Token.ShouldBe(his.Token);
        (await store.Reach.Counts(Cancellation)).Cells.Keys.ShouldAllBe(cell => cell.Trait.Length == 0 || cell.Value.Length > 0);
        (await Report(store)).ShouldBe(before);
        (await Forget(store)).ShouldBe(0);
    }

    [Fact]
    public async Task A_hold_is_there_after_a_restart_and_refuses_what_it_holds_until_its_day()
    {
        using var kept = home();
        var hold = new LegalHold { Id = 7, Name = "name", Reason = "reason", Since = Samples.Now, Until = Samples.Now.AddDays(3), Class = "phones", Number = 81 };
        using (var store = kept.Open())
            await store.Commit(new HoldChange.Begun(hold), new HoldChange.Begun(hold with { Id = 8, Class = null, Number = null, Until = Samples.Now.AddDays(1) }));
        using var again = kept.Open();
        again.Holds.Holds.ShouldBe([hold, hold with { Id = 8, Class = null, Number = null, Until = Samples.Now.AddDays(1) }]);
        (await Allowed("case-words", [1], days: 0)).ShouldBeFalse("all is held for a day");
        (await Allowed("case-words", [1], days: 1)).ShouldBeTrue();
        (await Allowed("phones", [80, 81], days: 1)).ShouldBeFalse();
        (await Allowed("phones", [80, 82], days: 1)).ShouldBeTrue();
        (await Allowed("case-words", [81], days: 1)).ShouldBeTrue("another class");
        (await Allowed("phones", [81], days: 3)).ShouldBeTrue("its day has come");
        await again.Commit(new HoldChange.Ended(7));
        (await Allowed("phones", [81], days: 2)).ShouldBeTrue();
        again.Holds.Holds.ShouldHaveSingleItem().Id.ShouldBe(8);

        async Task<bool> Allowed(string name, long[] numbers, int days)
            => (await again.TryCommit(new UnheldPrecondition(name, numbers, Samples.Now.AddDays(days)))).IsKept;
    }

    [Fact]
    public async Task Who_is_here_keeps_the_lines_and_so_does_who_left_only_now()
    {
        using var kept = home();
        using var store = kept.Open();
        var (hers, his) = (Samples.Person(1, "hers"), Samples.Person(2, "his"));
        var now = new ReachChange.Noted(Samples.Entry(store.Store.NextId(), _time.GetUtcNow().AddHours(-47), his.Token));
        await store.Commit(new PersonChange.Saved(hers), new PersonChange.Saved(his), Noted(store, hers, 0), Noted(store, his, 0), now);
        await store.Commit(new PersonChange.Erased(his.Id));
        (await Forget(store)).ShouldBe(0);
        _time.Advance(TimeSpan.FromHours(2));
        (await Forget(store)).ShouldBe(2);
        (await store.Entries(DateTimeOffset.MaxValue)).ShouldHaveSingleItem().Token.ShouldBe(hers.Token);
    }

    [Fact]
    public async Task Lines_under_the_token_that_a_second_channel_had_before_are_not_nobodys()
    {
        using var kept = home();
        using var store = kept.Open();
        var (chat, sms) = (Samples.Person(1, "chat"), Samples.Person(2, "sms"));
        await store.Commit(new PersonChange.Saved(chat), new PersonChange.Saved(sms), Noted(store, chat, 0), Noted(store, sms, 1));
        await store.Commit(
            new PersonChange.Joined(chat.Id, sms.Id),
            new ReachChange.Noted(Samples.Entry(store.Store.NextId(), Samples.Now.AddDays(2), sms.Token) with { Kind = ReachKind.Joined, Same = chat.Token }));
        (await Forget(store)).ShouldBe(0);
        var before = await Report(store);
        await store.Commit(new PersonChange.Erased(sms.Id));
        (await Forget(store)).ShouldBe(3);
        (await Report(store)).ShouldBe(before);
        (await store.Entries(DateTimeOffset.MaxValue)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_who_count_the_same_lines_at_once_one_does()
    {
        using var kept = home();
        using var store = kept.Open();
        await store.Commit(Noted(store, Samples.Person(1, "gone"), 0));
        var line = (await store.Entries(DateTimeOffset.MaxValue)).Single().Id;
        var cell = new CountCell(Real: true, new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 2), ReachMeasure.Finished, "region", "osh", "visa-1,visa-2");
        var counted = new ReachChange.Counted([line], new Dictionary<CountCell, long> { [cell] = 3 });
        (await store.TryCommit(new ReachPrecondition(0), counted)).IsKept.ShouldBeTrue();
        (await store.TryCommit(new ReachPrecondition(0), counted)).IsRefused.ShouldBeTrue();
        var counts = await store.Reach.Counts(Cancellation);
        (counts.Revision, counts.Cells[cell], counts.Cells.Count).ShouldBe((1, 3, 1));
    }

    [Fact]
    public async Task Counts_are_there_after_a_restart_and_those_of_a_day_add_up()
    {
        using var kept = home();
        var cell = new CountCell(Real: false, new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 1), ReachMeasure.Sessions);
        var other = cell with { Real = true, Unit = "visa-1", Measure = ReachMeasure.Right };
        using (var store = kept.Open())
        {
            await store.TryCommit(new ReachPrecondition(0), new ReachChange.Counted([], new Dictionary<CountCell, long> { [cell] = 3, [other] = 1 }));
            await store.TryCommit(new ReachPrecondition(1), new ReachChange.Counted([], new Dictionary<CountCell, long> { [cell] = 2, [other] = -1 }));
        }

        using var again = kept.Open();
        var counts = await again.Reach.Counts(Cancellation);
        counts.Revision.ShouldBe(2);
        counts.Cells.ShouldHaveSingleItem().ShouldBe(new KeyValuePair<CountCell, long>(cell, 5));
    }

    [Fact]
    public Task Whoever_is_forgotten_no_report_of_any_days_changes() => Logs.SampleAsync(
        async log =>
        {
            using var kept = home();
            using var store = kept.Open();
            await Write(store, log);
            var before = await Reports(store, log);
            foreach (var person in log.Forgotten)
                await store.Commit(new PersonChange.Erased(new PersonId(person + 1)));
            await Forget(store);
            (await Reports(store, log)).ShouldBe(before);
            var left = (await store.Entries(DateTimeOffset.MaxValue)).Select(entry => entry.Token).Distinct();
            left.ShouldAllBe(token => !log.Gone.Select(person => $"token {person}").Contains(token));
        },
        iter: 150, threads: 1);

    private static Gen<Log> Logs => Gen.Select(
        Gen.Select(
            Gen.Int[0, 5], Gen.Enum<ReachKind>(), Gen.Int[0, (Days * 24) - 1], Gen.Int[0, 2].Select(static lesson => _lessons[lesson]), Gen.Int[0, 3],
            Gen.Int[0, 2].Select(static region => _regions[region]), Gen.Bool).List[0, 40],
        Gen.Int[0, 5].HashSet[0, 4],
        Gen.Bool,
        Gen.Select(Gen.Int[0, Days], Gen.Int[0, Days], Gen.Int[0, Days]).List[3, 3],
        static (lines, forgotten, joined, periods) => new Log([.. lines.OrderBy(static line => line.Item3)], [.. forgotten], joined, periods));

    private async Task Write(OpenStore store, Log log)
    {
        for (var person = 0; person < 6; person++)
            await store.Commit(new PersonChange.Saved(Samples.Person(person + 1, $"key {person}") with { Token = $"token {person}", Channel = person % 2 == 0 ? "telegram" : "sms" }));
        foreach (var (person, kind, hour, lesson, score, region, real) in log.Lines)
        {
            var entry = Samples.Entry(store.Store.NextId(), FirstDay.AddHours(hour), $"token {person}") with
            {
                Kind = kind == ReachKind.Joined ? ReachKind.Contact : kind,
                Unit = lesson,
                Score = score,
                Of = 3,
                Wait = score,
                // The last two are simulators' people.
                Real = person < 4,
                Channel = person % 2 == 0 ? "telegram" : "sms",
                Profile = new Profile { Region = region, Sex = real ? "female" : null },
            };
            await store.Commit(new ReachChange.Noted(entry));
        }

        if (!log.Joined)
            return;
        var joined = Samples.Entry(store.Store.NextId(), FirstDay.AddDays(Days), "token 1") with { Kind = ReachKind.Joined, Same = "token 0" };
        await store.Commit(new PersonChange.Joined(new PersonId(1), new PersonId(2)), new ReachChange.Noted(joined));
    }

    // Of early ends the traits may be those that were told later: only the whole log says all of them.
    private async Task<string> Reports(OpenStore store, Log log)
    {
        var all = new List<string>();
        foreach (var (from, until, asOf) in log.Periods)
        {
            foreach (var test in (bool[])[false, true])
            {
                all.Add(await Report(store, new ReachPeriod(DateTimeOffset.MaxValue, FirstDay.AddDays(from), FirstDay.AddDays(until), _lessons, test)));
                if (log.Joined)
                    continue;
                var early = await Reporter(store).Report(new ReachPeriod(FirstDay.AddDays(asOf), FirstDay.AddDays(from), null, _lessons, test), Cancellation);
                all.Add(JsonSerializer.Serialize((early.Total, early.Consultations, early.Lessons, early.TestPeople), _fields));
            }
        }

        return string.Join('\n', all);
    }

    private async Task<int> Forget(OpenStore store)
    {
        var reach = new ReachRetention(store.Reach, store.People, Clock);
        using var engine = new RetentionEngine(
            [reach], store.Holds, new RetentionAudit(), store.Store, new RetentionHealth(), _time, NullLogger<RetentionEngine>.Instance);
        return (await engine.Run([reach], "test", tells: false, Cancellation)).Single().Forgotten;
    }

    private ReachReporter Reporter(OpenStore store) => new(store.Reach, Clock);

    private Task<string> Report(OpenStore store) => Report(store, new ReachPeriod(DateTimeOffset.MaxValue, null, null, _lessons, WithTestPeople: true));

    private async Task<string> Report(OpenStore store, ReachPeriod period) => JsonSerializer.Serialize(await Reporter(store).Report(period, Cancellation));

    private static ReachChange.Noted Noted(OpenStore store, Person person, int day)
        => new(Samples.Entry(store.Store.NextId(), Samples.Now.AddDays(day), person.Token));

    private sealed record Log(
        List<(int Person, ReachKind Kind, int Hour, string Lesson, int Score, string Region, bool Real)> Lines,
        List<int> Forgotten,
        bool Joined,
        List<(int From, int Until, int AsOf)> Periods)
    {
        // Forgotten by one channel, by both.
        public IEnumerable<int> Gone => Joined && Forgotten.Exists(static person => person < 2) ? Forgotten.Concat([0, 1]) : Forgotten;
    }
}
