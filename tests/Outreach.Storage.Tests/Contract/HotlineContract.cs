using Outreach.Hotline.Cases;
using Outreach.Hotline.Duty;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Members;

namespace Outreach.Storage.Tests.Contract;

public abstract partial class HotlineContract(IHome home) : StoreContract(home)
{
    private static readonly PersonId Caller = new(1);
    private static readonly PersonId Somebody = new(2);
    private static readonly PersonId Operator = new(7);
    private static readonly PersonId Colleague = new(8);
    private static readonly DateTimeOffset Called = Samples.Now;
    private static readonly DateTimeOffset Until = Called.AddMinutes(15);

    [Fact]
    public Task A_case_comes_back_field_for_field_with_its_words()
    {
        var full = Fresh(90) with
        {
            Version = 9,
            Language = Language.Ky,
            Country = "RU",
            Risk = CaseRisk.Amber,
            State = CaseState.Claimed,
            WaitsSince = Called.AddHours(1),
            By = Operator,
            Until = Until,
            AnsweredAt = Called.AddMinutes(3),
            Hid = true,
            Told = 2,
            ToldAt = Called.AddMinutes(4),
            HeardAt = Called.AddMinutes(5),
            ReopenedAt = Called.AddMinutes(6),
            RedAt = Called.AddMinutes(7),
            News = CaseNews.Raised,
            Offer = new HandOver(Colleague, HandOverReason.Knowledge, 92, Called.AddMinutes(5)),
            Lowers = Operator,
            Left = true,
            Referred = "kg-115,kg-dv-117",
            Glass = new Glass(Colleague, GlassReason.Child, Until),
        };
        var closed = Fresh(95, Somebody) with { State = CaseState.Closed, Outcome = CaseOutcome.Referred, ClosedAt = Called.AddDays(1), Topic = CaseTopic.Wages, Help = CaseHelp.Little };
        var said = Word(92) with { Case = 90, By = Operator, Kind = WordKind.Note, File = new Sealed([7]), Reference = "ref-1" };
        return Kept(
            store => store.Commit(
                new HotlineChange.Saved(full), new HotlineChange.Saved(closed), new HotlineChange.Heard(Caller, Word(91)), new HotlineChange.Said(said),
                new HotlineChange.Went(92, WordState.Unknown), new HotlineChange.Went(4711, WordState.Sent)),
            async store =>
            {
                store.Hotline.Board.Cases.Values.ShouldHaveSingleItem().ShouldBe(full);
                store.Hotline.Board.Of(Caller).ShouldBe(full);
                store.Hotline.Board.Of(Somebody).ShouldBeNull();
                (await Find(store, 90)).ShouldBe(full);
                (await Find(store, 95)).ShouldBe(closed);
                (await Find(store, 96)).ShouldBeNull();
                (await Words(store, 90)).ShouldBeAlike([Word(91) with { Case = 90 }, said with { State = WordState.Unknown }]);
                (await store.Hotline.Words(90, 1, TestContext.Current.CancellationToken)).ShouldHaveSingleItem().Id.ShouldBe(92);
                (await Words(store, 95)).ShouldBeEmpty();
            });
    }

    [Fact]
    public Task The_rota_comes_back_and_only_who_knows_its_version_changes_it()
    {
        var rota = new Rota
        {
            Version = 1,
            Week = [new WeekShift(DayOfWeek.Sunday, new Shift(new TimeOnly(20, 30), default, [Operator, Colleague]))],
            Dates = [new DateShift(new DateOnly(2026, 12, 31), null), new DateShift(new DateOnly(2027, 1, 1), new Shift(default, default, [Colleague]))],
            ClosedUntil = Called.AddHours(2),
        };
        return Kept(
            async store =>
            {
                (await store.TryCommit(new RotaPrecondition(0), new HotlineChange.RotaSaved(rota))).IsKept.ShouldBeTrue();
                (await store.TryCommit(new RotaPrecondition(0), new HotlineChange.RotaSaved(rota with { Week = [] }))).IsRefused.ShouldBeTrue();
                await store.Commit(new HotlineChange.Duty(Operator, Since: null) { Off = Called });
            },
            store =>
            {
                store.Hotline.Board.Rota.ShouldBe(rota);
                (store.Hotline.Board.OnDuty.Count, store.Hotline.Board.OffDuty[Operator]).ShouldBe((0, Called));
                return Task.CompletedTask;
            });
    }

    [Fact]
    public Task What_stands_in_the_group_is_kept_and_forgotten_and_earlier_cases_are_counted()
        => Kept(
            async store =>
            {
                await store.Commit(new HotlineChange.Viewed(90, Word(1).Words), new HotlineChange.Viewed(-90, Word(1).Words), new HotlineChange.Viewed(0, Word(1).Words));
                await store.Commit(new HotlineChange.Viewed(90, Word(2).Words), new HotlineChange.Viewed(-90, View: null));
                await store.Commit(new HotlineChange.Saved(Fresh(90) with { State = CaseState.Closed }), new HotlineChange.Saved(Fresh(95)), new HotlineChange.Saved(Fresh(96, Somebody)));
            },
            async store =>
            {
                store.Hotline.Board.Views.Keys.Order().ShouldBe([0, 90]);
                store.Hotline.Board.Views[90].Bytes.ShouldBe(Word(2).Words.Bytes);
                (await store.Hotline.Earlier(Fresh(95), TestContext.Current.CancellationToken)).ShouldBe(1);
                (await store.Hotline.Earlier(Fresh(96, Somebody), TestContext.Current.CancellationToken)).ShouldBe(0);
            });

    [Fact]
    public Task Who_calls_twice_has_one_case_also_when_both_come_at_once()
        => Kept(
            store => Task.WhenAll(Enumerable.Range(90, 20).Select(id => store.Commit(new HotlineChange.Called(Fresh(id))))),
            store =>
            {
                var one = store.Hotline.Board.Cases.Values.ShouldHaveSingleItem();
                (one.Version, one.Risk, store.Hotline.Board.ByPerson[Caller]).ShouldBe((1, CaseRisk.Green, one.Id));
                return Task.CompletedTask;
            });

    [Fact]
    public Task Who_calls_for_urgent_help_while_a_colleague_has_the_case_makes_it_red_and_it_stays_red()
        => Kept(
            async store =>
            {
                await store.Commit(new HotlineChange.Called(Fresh(90)));
                await store.Commit(new HotlineChange.Saved(Fresh(90).Claimed(Operator, Until)!));
                await store.Commit(new HotlineChange.Called(Fresh(91) with { Risk = CaseRisk.Red, OpenedAt = Called.AddHours(1) }));
                await store.Commit(new HotlineChange.Called(Fresh(92)));
            },
            store =>
            {
                var red = store.Hotline.Board.Cases.Values.ShouldHaveSingleItem();
                (red.Id, red.Version, red.Risk, red.State, red.News, red.WaitsSince)
                    .ShouldBe((90, 3, CaseRisk.Red, CaseState.Claimed, CaseNews.Raised, Called));
                return Task.CompletedTask;
            });

    [Theory]
    [InlineData(13, 90)]
    [InlineData(14, 92)]
    public Task Who_calls_again_within_fourteen_days_has_the_same_case_and_later_a_new_one(int days, long expected)
        => Kept(
            async store =>
            {
                await store.Commit(new HotlineChange.Saved(Closed(80, Called.AddDays(-40))), new HotlineChange.Saved(Closed(90, Called)));
                await store.Commit(new HotlineChange.Called(Fresh(92) with { OpenedAt = Called.AddDays(days) }));
            },
            async store =>
            {
                var open = store.Hotline.Board.Cases.Values.ShouldHaveSingleItem();
                (open.Id, open.State, open.Outcome, open.ClosedAt).ShouldBe((expected, CaseState.Waiting, null, null));
                (await Find(store, 80)).ShouldNotBeNull().IsOpen.ShouldBeFalse();
                (await Find(store, 92) is null).ShouldBe(expected == 90);
            });

    [Fact]
    public Task What_was_heard_belongs_to_the_case_though_it_stands_before_the_call_in_its_turn()
        => Kept(
            async store =>
            {
                await store.Commit(new HotlineChange.Heard(Caller, Word(91)), new HotlineChange.Called(Fresh(90)));
                await store.Commit(new HotlineChange.Called(Fresh(94)), new HotlineChange.Heard(Caller, Word(95)));
            },
            async store => (await Words(store, 90)).Select(word => word.Id).ShouldBe([91, 95]));

    [Fact]
    public Task What_was_heard_where_no_case_is_open_is_kept_nowhere()
        => Kept(
            async store =>
            {
                await store.Commit(new HotlineChange.Heard(Caller, Word(91) with { Case = 90 }));
                await store.Commit(new HotlineChange.Saved(Closed(90, Called)), new HotlineChange.Heard(Caller, Word(92) with { Case = 90 }));
            },
            async store =>
            {
                (await Words(store, 90)).ShouldBeEmpty();
                (await Wordy(store, Called.AddYears(1))).ShouldBeEmpty();
            });

    [Fact]
    public Task Who_hid_the_chat_and_calls_again_came_back()
        => Kept(
            async store =>
            {
                await store.Commit(new HotlineChange.Called(Fresh(90)), new HotlineChange.Hid(Caller), new HotlineChange.Hid(Somebody));
                store.Hotline.Board.Of(Caller)!.ShouldSatisfyAllConditions(one => one.Hid.ShouldBeTrue(), one => one.News.ShouldBe(CaseNews.Hid));
                await store.Commit(new HotlineChange.Called(Fresh(91)));
            },
            store =>
            {
                var open = store.Hotline.Board.Cases.Values.ShouldHaveSingleItem();
                (open.Hid, open.Version).ShouldBe((false, 3));
                return Task.CompletedTask;
            });

    [Fact]
    public async Task Of_many_who_claim_a_case_one_gets_it()
    {
        using var store = Home.Open();
        await People(store);
        await store.Commit(new HotlineChange.Called(Fresh(90)));
        var known = store.Hotline.Board.Of(Caller)!;
        var won = await Task.WhenAll(Enumerable.Range(100, 50).Select(id => store.TryCommit(
            new CasePrecondition(90, known.Version), new HotlineChange.Saved(known.Claimed(new PersonId(id), Until)!))));
        won.Count(one => one.IsKept).ShouldBe(1);
        won.Count(one => one == new CommitResult.Refused(new CasePrecondition(90, 1))).ShouldBe(49);
        store.Hotline.Board.Of(Caller)!.By.ShouldBe(new PersonId(100 + Array.FindIndex(won, one => one.IsKept)));
        (await store.TryCommit(new CasePrecondition(91, 0))).IsKept.ShouldBeTrue("there is none");
        (await store.TryCommit(new CasePrecondition(90, 0))).IsRefused.ShouldBeTrue();
        await store.Commit(new HotlineChange.Saved(Closed(95, Called)));
        (await store.TryCommit(new CasePrecondition(95, 1))).IsKept.ShouldBeTrue("what is over has its version too");
    }

    [Fact]
    public Task A_case_that_is_over_is_on_the_board_until_its_news_was_told()
        => Kept(
            async store =>
            {
                await store.Commit(new HotlineChange.Saved(Closed(90, Called) with { News = CaseNews.Hid }), new HotlineChange.Saved(Closed(91, Called)));
                await store.Commit(new HotlineChange.Called(Fresh(95, Somebody)));
                var told = store.Hotline.Board.Cases[90];
                store.Hotline.Board.Of(Caller).ShouldBeNull();
                await store.Commit(new HotlineChange.Saved(told.Informed()));
            },
            store =>
            {
                store.Hotline.Board.Cases.Keys.ShouldBe([95]);
                return Task.CompletedTask;
            });

    [Fact]
    public Task Purged_no_word_is_left_and_only_cases_that_were_closed_long_ago_are_named_for_it()
        => Kept(
            async store =>
            {
                foreach (var (id, who) in new[] { (90L, Caller), (95L, Somebody), (97L, Colleague) })
                    await store.Commit(new HotlineChange.Called(Fresh(id, who)), new HotlineChange.Heard(who, Word(id + 1)));
                await store.Commit(new HotlineChange.Saved(Closed(90, Called)), new HotlineChange.Saved(Closed(95, Called.AddDays(1), Somebody)));
                (await Wordy(store, Called)).ShouldBeEmpty();
                (await Wordy(store, Called.AddTicks(1))).ShouldBe([90]);
                (await Wordy(store, Called.AddDays(2))).ShouldBe([90, 95]);
                (await store.Hotline.Wordy(Called.AddDays(2), 1, TestContext.Current.CancellationToken)).ShouldBe([90]);
                await store.Commit(new HotlineChange.Purged(90), new HotlineChange.Purged(4711));
                await store.Commit(new HotlineChange.Went(91, WordState.Sent));
            },
            async store =>
            {
                (await Words(store, 90)).ShouldBeEmpty();
                (await Find(store, 90)).ShouldNotBeNull().Person.ShouldBe(Caller);
                (await Wordy(store, Called.AddDays(2))).ShouldBe([95]);
            });

    [Fact]
    public Task Who_is_forgotten_by_either_channel_leaves_no_word_and_no_person_in_any_case()
        => Kept(
            async store =>
            {
                await store.Commit(new HotlineChange.Saved(Closed(80, Called.AddDays(-300))), new HotlineChange.Said(Word(81) with { Case = 80, By = Operator }));
                await store.Commit(new HotlineChange.Called(Fresh(90)), new HotlineChange.Heard(Caller, Word(91)), new HotlineChange.Duty(Caller, Called));
                await store.Commit(new HotlineChange.Saved(Fresh(90).Claimed(Operator, Until)!));
                await store.Commit(new HotlineChange.Called(Fresh(95, Somebody)), new PersonChange.Joined(Caller, Somebody));
                await store.Commit(new PersonChange.Erased(Somebody));
                await store.Commit(
                    new HotlineChange.Called(Fresh(99)), new HotlineChange.Heard(Caller, Word(98)), new HotlineChange.Said(Word(97) with { Case = 90, By = Operator }),
                    new HotlineChange.Duty(Caller, Called));
            },
            async store =>
            {
                foreach (var id in new[] { 80L, 90, 95 })
                {
                    var one = (await Find(store, id)).ShouldNotBeNull();
                    (one.Person, one.IsOpen).ShouldBe((null, false));
                    (await Words(store, id)).ShouldBeEmpty();
                }

                (await Find(store, 80))!.Outcome.ShouldBe(CaseOutcome.Informed);
                (await Find(store, 90))!.Outcome.ShouldBe(CaseOutcome.Erased);
                (await Find(store, 99)).ShouldBeNull("who was forgotten meanwhile stays forgotten");
                store.Hotline.Board.Cases.Keys.ShouldBe([90], "whoever had it is still to be told");
                store.Hotline.Board.ByPerson.ShouldBeEmpty();
                store.Hotline.Board.OnDuty.ShouldBeEmpty();
                (await Wordy(store, DateTimeOffset.MaxValue)).ShouldBeEmpty();
            });

    [Fact]
    public Task A_case_that_is_saved_of_who_was_forgotten_meanwhile_is_nobodys()
        => Kept(
            store => store.Commit(new PersonChange.Erased(Caller), new HotlineChange.Saved(Fresh(90))),
            async store =>
            {
                (await Find(store, 90)).ShouldNotBeNull().Person.ShouldBeNull();
                store.Hotline.Board.Cases.ShouldBeEmpty();
            });

    [Theory]
    [InlineData("removed")]
    [InlineData("another role")]
    [InlineData("forgotten")]
    public Task What_a_colleague_had_who_may_no_more_waits_again_and_the_colleague_is_off_duty(string how)
        => Kept(
            async store =>
            {
                await store.Commit(new StaffChange.Appointed(Samples.Member(7, Role.Operator)), new StaffChange.Appointed(Samples.Member(8, Role.Operator)));
                await store.Commit(new HotlineChange.Duty(Operator, Called), new HotlineChange.Duty(Colleague, Called));
                await store.Commit(new HotlineChange.Called(Fresh(90)), new HotlineChange.Called(Fresh(95, Somebody)));
                await store.Commit(
                    new HotlineChange.Saved(Fresh(90).Claimed(Operator, Until)!), new HotlineChange.Saved(Fresh(95, Somebody).Claimed(Colleague, Until)!),
                    new StaffChange.Appointed(Samples.Member(7, Role.Coordinator)));
                store.Hotline.Board.HadBy(Operator).ShouldHaveSingleItem("a coordinator may");
                await store.Commit(how switch
                {
                    "removed" => new StaffChange.Removed(Operator),
                    "forgotten" => new PersonChange.Erased(Operator),
                    _ => new StaffChange.Appointed(Samples.Member(7, Role.Lawyer)),
                });
            },
            store =>
            {
                var waits = store.Hotline.Board.Waiting.ShouldHaveSingleItem();
                (waits.Id, waits.Version, waits.By, waits.Until).ShouldBe((90, 3, Operator, null));
                waits.WaitsSince.ShouldBeGreaterThan(Called.AddDays(-1));
                store.Hotline.Board.HadBy(Colleague).ShouldHaveSingleItem().Id.ShouldBe(95);
                store.Hotline.Board.OnDuty.Keys.ShouldBe([Colleague]);
                return Task.CompletedTask;
            });

    [Fact]
    public Task Who_is_on_duty_is_known_since_when_until_the_colleague_goes()
        => Kept(
            async store =>
            {
                await store.Commit(new HotlineChange.Duty(Operator, Called), new HotlineChange.Duty(Colleague, Called), new HotlineChange.Duty(new PersonId(4711), Called));
                await store.Commit(new HotlineChange.Duty(Operator, null), new HotlineChange.Duty(Somebody, null), new HotlineChange.Duty(Colleague, Until));
            },
            store =>
            {
                store.Hotline.Board.OnDuty.ShouldHaveSingleItem().ShouldBe(new(Colleague, Until));
                return Task.CompletedTask;
            });

    private static Task People(OpenStore store)
        => store.Commit([.. new[] { Caller, Somebody, Operator, Colleague }.Select(id => new PersonChange.Saved(Samples.Person(id.Value, $"{id.Value}")))]);

    private static Case Fresh(long id, PersonId? person = null)
        => new() { Id = id, Person = person ?? Caller, Channel = "telegram", Risk = CaseRisk.Green, OpenedAt = Called, WaitsSince = Called };

    private static Case Closed(long id, DateTimeOffset at, PersonId? person = null)
        => Fresh(id, person) with { State = CaseState.Closed, Outcome = CaseOutcome.Informed, ClosedAt = at, By = Operator };

    private static CaseWord Word(long id) => new() { Id = id, Case = 0, At = Called, Words = new Sealed([1, 2, (byte)id]) };

    private static ValueTask<Case?> Find(OpenStore store, long id) => store.Hotline.Find(id, TestContext.Current.CancellationToken);

    private static ValueTask<IReadOnlyList<CaseWord>> Words(OpenStore store, long id) => store.Hotline.Words(id, 100, TestContext.Current.CancellationToken);

    private static ValueTask<IReadOnlyList<long>> Wordy(OpenStore store, DateTimeOffset before) => store.Hotline.Wordy(before, 100, TestContext.Current.CancellationToken);

    // So it is then, and so it is after closing and opening.
    private async Task Kept(Func<OpenStore, Task> happens, Func<OpenStore, Task> isSo)
    {
        using (var store = Home.Open())
        {
            await People(store);
            await happens(store);
            await isSo(store);
        }

        using var again = Home.Open();
        await isSo(again);
    }
}
