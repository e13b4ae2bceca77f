using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Outreach.Broadcasts;
using Outreach.Campaigns;
using Outreach.Consultations.Scheduling;
using Outreach.Content;
using Outreach.Hotline.Cases;
using Outreach.Jobs;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Delivered;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Members;

namespace Outreach.Storage.Tests.Contract;

/// <summary>
/// What a store promises to several workers: what one of them has in memory may be old, and then it is refused and nothing goes wrong. A
/// store that only one process can open plays it with two memories over one store.
/// </summary>
public abstract class TwoOwnersContract(ITwoOwners owners) : IAsyncDisposable
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private OpenStore One => owners.One;

    private OpenStore Other => owners.Other;

    [Fact]
    public async Task A_duty_is_one_owners_and_the_others_once_it_is_lost()
    {
        var ours = await One.Duties.Take(DutyName.Sending, Cancellation);
        (await One.Duties.Take(DutyName.Sending, Cancellation)).Sure.ShouldBeTrue("all parts of a worker have it");
        var waits = Other.Duties.Take(DutyName.Sending, Cancellation).AsTask();
        (await Other.Duties.Take(DutyName.Lanes(3), Cancellation)).Sure.ShouldBeTrue("each is taken for itself");
        (ours.Sure, ours.Lost.IsCancellationRequested, waits.IsCompleted).ShouldBe((true, false, false));

        await owners.Freeze(One);
        (await waits).Sure.ShouldBeTrue();
        (ours.Sure, ours.Lost.IsCancellationRequested).ShouldBe((false, true));
        var back = One.Duties.Take(DutyName.Sending, Cancellation).AsTask();
        back.IsCompleted.ShouldBeFalse("whoever lost it waits as others do");
        await owners.Freeze(Other);
        (await back).Sure.ShouldBeTrue();
    }

    [Fact]
    public async Task Waiting_for_a_duty_can_be_given_up()
    {
        await One.Duties.Take(DutyName.Receiving, Cancellation);
        using var enough = new CancellationTokenSource();
        var waits = Other.Duties.Take(DutyName.Receiving, enough.Token).AsTask();
        await enough.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waits);
        await owners.Freeze(One);
        (await One.Duties.Take(DutyName.Receiving, Cancellation)).Sure.ShouldBeTrue("it went to nobody who had given up");
    }

    [Fact]
    public async Task A_turn_that_another_has_kept_is_overtaken()
    {
        var row = await One.Receive("telegram:1");
        var answers = await Task.WhenAll(new[] { One, Other }.Select(owner => Task.Run(() => owner.Store.TryCommit(
            [], [new InboxChange.Handled(row, Outcome.Answered), new OutboxChange.Queued(owner.Outgoing(row.Person))], Cancellation))));
        answers.ShouldBe([new CommitResult.Kept(), new CommitResult.Overtaken()], ignoreOrder: true);
        (await Other.Unsent()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_turn_is_overtaken_while_an_older_message_waits_that_another_received()
    {
        var (older, newer) = (await One.Receive("telegram:1"), await Other.Receive("telegram:2"));
        (await Other.TryReceive("telegram:1")).ShouldBeNull("both know what came");
        (await Try(Other, new InboxChange.Handled(newer, Outcome.Answered))).ShouldBe(new CommitResult.Overtaken());
        (await Try(One, new InboxChange.Handled(older, Outcome.Answered))).IsKept.ShouldBeTrue();
        (await Try(Other, new InboxChange.Handled(newer, Outcome.Answered))).IsKept.ShouldBeTrue();
    }

    [Fact]
    public async Task Of_two_who_begin_one_sending_one_does()
    {
        await One.Commit(new BroadcastChange.Saved(Samples.Plan(17, state: BroadcastState.Sending)));
        var row = One.Outgoing(new PersonId(5)) with { Ground = new Ground.Broadcast(17, 'a') };
        await One.Commit(new OutboxChange.Queued(row));
        var answers = await Task.WhenAll(new[] { One, Other }.Select(owner => Task.Run(() => Begin(owner, row))));
        answers.ShouldBe([new CommitResult.Kept(), new CommitResult.Refused(new SendPrecondition(row))], ignoreOrder: true);

        await One.Commit(new OutboxChange.Released(row));
        (await Begin(Other, row)).IsKept.ShouldBeTrue("it waited again");
        await Other.Commit(new OutboxChange.Done(row));
        (await Begin(One, row)).IsRefused.ShouldBeTrue("it went");
    }

    [Fact]
    public async Task No_sending_begins_of_a_broadcast_that_another_has_stopped_though_memory_says_that_it_runs()
    {
        await One.Commit(new BroadcastChange.Saved(Samples.Plan(17, state: BroadcastState.Sending)));
        var row = One.Outgoing(new PersonId(5)) with { Ground = new Ground.Broadcast(17, 'a') };
        await One.Commit(new OutboxChange.Queued(row));
        await Other.Store.Fresh(Cancellation);
        await One.Commit(new BroadcastChange.Saved(Samples.Plan(17, version: 2, BroadcastState.Stopped)));

        Other.Broadcasts.Broadcasts.ShouldHaveSingleItem().State.ShouldBe(BroadcastState.Sending, "it was not told");
        (await Begin(Other, row)).IsRefused.ShouldBeTrue();
        await Other.Store.Fresh(Cancellation);
        Other.Broadcasts.Broadcasts.ShouldHaveSingleItem().State.ShouldBe(BroadcastState.Stopped);
    }

    [Fact]
    public async Task Of_two_who_book_one_time_at_once_one_gets_it_and_the_other_decides_anew()
    {
        await One.Commit(new PersonChange.Saved(Samples.Person(1, "1")), new ConsultationChange.LawyerSaved(Lawyer));
        await Other.Store.Fresh(Cancellation);
        OpenStore[] both = [One, Other];
        both.ShouldAllBe(owner => IsFree(owner, Nine));

        var won = await Task.WhenAll(both.Select((owner, index) => Task.Run(
            () => Try(owner, new ConsultationChange.Booked(Booking(11 + index, Nine))))));
        won.Count(result => result.IsKept).ShouldBe(1);
        won.Count(result => result == new CommitResult.Refused(Precondition: null)).ShouldBe(1);
        var loser = both[Array.FindIndex(won, result => result.IsRefused)];
        IsFree(loser, Nine).ShouldBeTrue("its memory is old, and that could only be refused");
        await loser.Store.Fresh(Cancellation);
        IsFree(loser, Nine).ShouldBeFalse();
        (await Try(loser, new ConsultationChange.Booked(Booking(20, Nine.AddMinutes(40))))).IsKept.ShouldBeTrue();
    }

    [Fact]
    public async Task What_another_changed_is_at_hand_once_memory_is_fresh_and_before_that_only_refused()
    {
        await One.Commit(new PersonChange.Saved(Samples.Person(1, "1")), new StaffChange.Appointed(Samples.Member(1, Role.Editor)));
        Other.Staff.Members.ShouldBeEmpty();
        await Other.Store.Fresh(Cancellation);
        Other.Staff.Members.ShouldHaveSingleItem().Role.ShouldBe(Role.Editor);

        await One.Commit(new StaffChange.Removed(new PersonId(1)));
        Other.Staff.Members.ShouldHaveSingleItem("it was not told");
        var late = await Other.TryCommit(new StaffPrecondition(new PersonId(1), Role.Editor), new BroadcastChange.Saved(Samples.Plan(5)));
        late.IsRefused.ShouldBeTrue();
        await Other.Store.Fresh(Cancellation);
        Other.Staff.Members.ShouldBeEmpty();
        One.Broadcasts.Broadcasts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_who_decide_on_one_broadcast_the_one_with_the_older_memory_decides_nothing()
    {
        await One.Commit(new BroadcastChange.Saved(Samples.Plan(5)));
        await Other.Store.Fresh(Cancellation);
        (await Decide(One, BroadcastState.Scheduled)).IsKept.ShouldBeTrue();
        (await Decide(Other, BroadcastState.CalledOff)).IsRefused.ShouldBeTrue();
        await Other.Store.Fresh(Cancellation);
        Other.Broadcasts.Broadcasts.ShouldHaveSingleItem().State.ShouldBe(BroadcastState.Scheduled);

        static Task<CommitResult> Decide(OpenStore owner, BroadcastState state)
        {
            var known = owner.Broadcasts.Broadcasts.ShouldHaveSingleItem().Version;
            return owner.TryCommit(new BroadcastPrecondition(5, known), new BroadcastChange.Saved(Samples.Plan(5, known + 1, state)));
        }
    }

    [Fact]
    public async Task Of_two_who_claim_one_case_at_once_one_gets_it_and_the_other_sees_whose_it_is()
    {
        await One.Commit(new PersonChange.Saved(Samples.Person(1, "1")), new HotlineChange.Called(Case));
        await Other.Store.Fresh(Cancellation);
        OpenStore[] both = [One, Other];
        var won = await Task.WhenAll(both.Select((owner, index) => Task.Run(() => Claim(owner, new PersonId(7 + index)))));
        won.ShouldBe([new CommitResult.Kept(), new CommitResult.Refused(new CasePrecondition(90, 1))], ignoreOrder: true);

        var (winner, loser) = won[0].IsKept ? (One, Other) : (Other, One);
        loser.Hotline.Board.Waiting.ShouldHaveSingleItem("its memory is old, and that could only be refused");
        await loser.Store.Fresh(Cancellation);
        loser.Hotline.Board.Of(new PersonId(1)).ShouldBe(winner.Hotline.Board.Of(new PersonId(1)));
        loser.Hotline.Board.Waiting.ShouldBeEmpty();

        static Task<CommitResult> Claim(OpenStore owner, PersonId by)
        {
            var known = owner.Hotline.Board.Waiting.ShouldHaveSingleItem();
            return owner.TryCommit(new CasePrecondition(known.Id, known.Version), new HotlineChange.Saved(known.Claimed(by, Nine)!));
        }
    }

    [Fact]
    public async Task Who_calls_by_two_owners_at_once_has_one_case()
    {
        await One.Commit(new PersonChange.Saved(Samples.Person(1, "1")));
        await Task.WhenAll(One.Commit(new HotlineChange.Called(Case)), Other.Commit(new HotlineChange.Called(Case with { Id = 91, Risk = CaseRisk.Red })));
        await One.Store.Fresh(Cancellation);
        One.Hotline.Board.Cases.Values.ShouldHaveSingleItem().Risk.ShouldBe(CaseRisk.Red);
    }

    [Fact]
    public async Task What_another_has_spent_of_a_budget_is_not_spent_again()
    {
        var (day, below) = (new DateOnly(2026, 11, 21), new SmsPrecondition(new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 1), 5));
        foreach (var (reference, segments, on) in new[] { ("1", 4, day), ("2", 9, day.AddMonths(-1)), ("3", 9, day.AddMonths(1)) })
            await One.Commit(Paid("sms", reference, segments, on));
        (await Other.TryCommit(below)).IsKept.ShouldBeTrue("there is room for one");
        await One.Commit(Paid("whatsapp", "4", 1, new DateOnly(2026, 11, 30)));
        (await Other.TryCommit(below)).ShouldBe(new CommitResult.Refused(below));

        static DeliveryChange Paid(string channel, string reference, int segments, DateOnly on)
            => new DeliveryChange.Taken(new PersonId(1), channel, new Receipt(reference, DeliveryState.Accepted, segments, null), Nine, on);
    }

    [Fact]
    public async Task Two_who_answer_beyond_the_budget_together_stay_below_the_ceiling_and_first_answers_always_go()
    {
        var answered = await Task.WhenAll(new[] { One, Other }.Select(owner => Task.Run(async () =>
        {
            var (meter, kept) = (Meter(owner), 0);
            for (var turn = 0; turn < 30; turn++)
                kept += await Answers(owner, meter, turn % 2 == 0 ? "KG" : "RU", before: 1) ? 1 : 0;
            return kept;
        })));
        answered.Sum().ShouldBe(20, "together as many as one alone");
        One.Help.LastHelp.Segments.ShouldBeLessThanOrEqualTo(20);
        await One.Store.Fresh(Cancellation);
        (One.Help.LastHelp.Segments, One.Help.LastHelp.Countries["KG"], One.Help.LastHelp.Countries["RU"]).ShouldBe((20, 10, 10));
        Meter(One).Warning.ShouldNotBeNull();
        (await Answers(One, Meter(One), "KG", before: 0, number: "hers")).ShouldBeTrue("whoever asks for the first time is answered");
        await Other.Store.Fresh(Cancellation);
        Other.Help.LastHelp.Numbers[(new PersonKey("hers"), true)].ShouldBe(1);
        (await Answers(Other, Meter(Other), "KG", before: 0, number: "hers")).ShouldBeFalse("forgotten or not, it is not the first");
    }

    [Fact]
    public async Task What_was_decided_on_another_day_counts_on_no_day()
    {
        var today = new DateOnly(2026, 11, 25);
        await One.Commit(Help(today, "1", 4));
        (await Other.TryCommit(Room(Help(today, "2", 1)))).IsRefused.ShouldBeTrue();
        (await Other.TryCommit(Room(Help(today.AddDays(1), "2", 1)), Help(today.AddDays(1), "2", 1))).IsKept.ShouldBeTrue("a day begins");
        (await One.TryCommit(Room(Help(today, "3", 1)))).IsRefused.ShouldBeTrue("its day is over");
        await One.Commit(Help(today, "3", 1));
        One.Help.LastHelp.Numbers.Keys.ShouldBe([(new PersonKey("2"), true)]);
        One.Help.LastHelp.Segments.ShouldBe(1);

        static HelpPrecondition Room(HelpChange answer) => new(answer, 4);
        static HelpChange Help(DateOnly day, string number, int segments) => new(day, new PersonKey(number), Helps: true, "KG", segments);
    }

    [Fact]
    public async Task Trouble_of_a_channel_that_one_found_is_the_others_once_its_memory_is_fresh()
    {
        var time = new FakeTimeProvider(Nine);
        var (ours, theirs) = (new ChannelTroubles(One.Store, One.Troubles, time), new ChannelTroubles(Other.Store, Other.Troubles, time));
        await ours.Began("sms", "", "suspended", TimeSpan.FromMinutes(5), Cancellation);
        await ours.Began("sms", "998", "closed", TimeSpan.FromMinutes(5), Cancellation);
        theirs.Now.ShouldBeEmpty("it was not told");
        await Other.Store.Fresh(Cancellation);
        theirs.Now.Select(trouble => (trouble.Channel, trouble.Part, trouble.What)).ShouldBe([("sms", "", "suspended"), ("sms", "998", "closed")]);
        time.Advance(TimeSpan.FromMinutes(4));
        await theirs.Began("sms", "", "suspended", TimeSpan.FromMinutes(5), Cancellation);
        (await theirs.Ended("sms", "998", Cancellation)).ShouldBeTrue();
        await One.Store.Fresh(Cancellation);
        ours.Now.ShouldBe([new ChannelTrouble("sms", "", "suspended", Nine, Nine.AddMinutes(9))]);
        time.Advance(TimeSpan.FromMinutes(5));
        ours.Now.ShouldBeEmpty("one may try");
        ours.Whole("sms").ShouldNotBeNull("nothing went yet");
        (await ours.Ended("sms", "", Cancellation)).ShouldBeTrue();
        await Other.Store.Fresh(Cancellation);
        theirs.HasAny("sms").ShouldBeFalse();
    }

    [Fact]
    public async Task Which_content_one_took_up_is_the_others_to_know()
    {
        One.Contents.Content.ShouldBeNull();
        await One.Commit(new ContentTaken("0a1b", Nine));
        Other.Contents.Content.ShouldBeNull("it was not told");
        await Other.Store.Fresh(Cancellation);
        Other.Contents.Content.ShouldBe(new ContentTaken("0a1b", Nine));
        await Other.Commit(new ContentTaken("2c3d", Nine.AddMinutes(1)));
        await One.Store.Fresh(Cancellation);
        One.Contents.Content.ShouldBe(new ContentTaken("2c3d", Nine.AddMinutes(1)));
    }

    [Fact]
    public async Task Numbers_are_given_once_whoever_asks()
    {
        var given = await Task.WhenAll(new[] { One, Other }.Select(
            owner => Task.Run(() => Enumerable.Range(0, 1_000).Select(_ => owner.Store.NextId()).ToList())));
        given.SelectMany(ids => ids).ShouldBeUnique();
        given.ShouldAllBe(ids => ids.SequenceEqual(ids.Order()));
    }

    public ValueTask DisposeAsync()
    {
        owners.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private static Lawyer Lawyer => new()
    {
        Id = 1,
        Person = new PersonId(1_001),
        Version = 1,
        Name = new Sealed([9]),
        Zone = "Asia/Bishkek",
        Weekly = [new WeeklyHours(IsoDayOfWeek.Wednesday, new DayHours(new LocalTime(9, 0), new LocalTime(12, 0)))],
    };

    private static Case Case => new()
    {
        Id = 90,
        Person = new PersonId(1),
        Channel = "telegram",
        Risk = CaseRisk.Amber,
        OpenedAt = Nine,
        WaitsSince = Nine,
    };

    private static Booking Booking(long id, DateTimeOffset start) => new()
    {
        Id = id,
        Version = 1,
        Lawyer = 1,
        Start = start,
        Minutes = 30,
        Code = id.ToString("D4", System.Globalization.CultureInfo.InvariantCulture),
        Topic = "wages",
        Language = Language.Ru,
        Way = ConsultationMode.Meet,
        AskedAt = Nine.AddDays(-1),
        ChangedAt = Nine.AddDays(-1),
    };

    private static HelpMeter Meter(OpenStore owner) => new(
        owner.Help,
        Options.Create(new SmsOptions { DailyHelpSegments = 20, DailyHelpToOne = 100 }),
        new CampaignClock(Options.Create(new CampaignOptions()), new FakeTimeProvider(Nine)));

    // As a turn does it: refused, it is decided anew on what is so then.
    private static async Task<bool> Answers(OpenStore owner, HelpMeter meter, string country, int before, string? number = null)
    {
        while (meter.Allow(new PersonKey(number ?? country), helps: true, country, 1, before) is { } allowed)
        {
            if ((await owner.Store.TryCommit(allowed.Preconditions, [allowed.Change], Cancellation)).IsKept)
                return true;
            await owner.Store.Fresh(Cancellation);
        }

        return false;
    }

    private static bool IsFree(OpenStore owner, DateTimeOffset start)
        => owner.Consultations.Calendar.IsFree(new Slot(1, start), Nine.AddDays(-1), null);

    private static Task<CommitResult> Begin(OpenStore owner, OutboxRow row)
        => owner.Store.TryCommit([new SendPrecondition(row)], [new OutboxChange.SendStarted(row)], Cancellation);

    private static Task<CommitResult> Try(OpenStore owner, params Change[] changes) => owner.Store.TryCommit([], changes, Cancellation);
}
