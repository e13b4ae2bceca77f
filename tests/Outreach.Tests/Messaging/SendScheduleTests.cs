using CsCheck;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Outbound;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Messaging;

public sealed class SendScheduleTests
{
    private static readonly ChannelAbilities Telegram = new() { PerSecond = 29.3, PerSecondToOne = 1, BurstToOne = 3 };

    private static readonly Gen<List<(int Person, Urgency Urgency, int Gap)>> Loads =
        (from person in Gen.Int[1, 6] from urgency in Gen.Enum<Urgency>() from gap in Gen.Int[0, 400] select (person, urgency, gap)).List[1, 80];

    [Fact]
    public void Everything_is_sent_once_in_each_persons_order_and_never_faster_than_allowed()
        => Loads.Sample(load =>
        {
            var sent = Run(load);
            sent.Select(sending => sending.Row.Id).Order().ShouldBe(Enumerable.Range(1, load.Count).Select(id => (long)id));
            foreach (var person in sent.GroupBy(sending => (sending.Row.Person, sending.Row.Urgency)))
                person.Select(sending => sending.Row.Id).ShouldBeInOrder();
            foreach (var window in sent)
                sent.Count(other => other.At >= window.At && other.At < window.At + TimeSpan.FromSeconds(1)).ShouldBeLessThanOrEqualTo(30);
            foreach (var person in sent.GroupBy(sending => sending.Row.Person))
            {
                foreach (var first in person)
                    person.Count(other => other.At >= first.At && other.At < first.At + TimeSpan.FromSeconds(10)).ShouldBeLessThanOrEqualTo(13 + (person.Any(sending => sending.Row.Urgency == Urgency.Red) ? 2 : 0));
            }
        });

    [Fact]
    public void Replies_in_the_middle_of_a_broadcast_go_a_little_early_and_all_together_no_faster_than_allowed()
        => Gen.Int[0, 3000].List[0, 60].Sample(replies =>
        {
            var sent = Run([.. Enumerable.Range(1, 90).Select(person => (Row(person, person, Urgency.Broadcast), TimeSpan.Zero)).Concat(replies.Order().Select((at, index) => (Row(1000 + index, 1000 + index, Urgency.Reply), TimeSpan.FromMilliseconds(at))))]);
            sent.Count.ShouldBe(90 + replies.Count);
            foreach (var window in sent)
                sent.Count(other => other.At >= window.At && other.At < window.At + TimeSpan.FromSeconds(1)).ShouldBeLessThanOrEqualTo(30);
        });

    [Fact]
    public void A_reply_goes_a_little_before_its_turn_and_what_follows_waits_so_much_longer()
    {
        var schedule = new SendSchedule(Telegram);
        schedule.Add(Row(1, 1, Urgency.Broadcast), TimeSpan.Zero);
        schedule.Add(Row(2, 2, Urgency.Broadcast), TimeSpan.Zero);
        schedule.TryNext(TimeSpan.Zero, out _, out _).ShouldBeTrue();
        schedule.Add(Row(3, 3, Urgency.Reply), TimeSpan.Zero);
        schedule.TryNext(TimeSpan.FromMilliseconds(27), out var reply, out _).ShouldBeTrue();
        reply!.Id.ShouldBe(3);
        schedule.TryNext(TimeSpan.FromMilliseconds(35), out _, out _).ShouldBeFalse();
        schedule.TryNext(TimeSpan.FromMilliseconds(69), out var broadcast, out _).ShouldBeTrue();
        broadcast!.Id.ShouldBe(2);
    }

    [Fact]
    public void What_waits_so_that_it_can_be_called_back_holds_up_no_answer()
    {
        var schedule = new SendSchedule(Telegram);
        schedule.Add(Row(1, 1, Urgency.Reply) with { Patience = TimeSpan.FromSeconds(10) }, TimeSpan.Zero);
        schedule.TryNext(TimeSpan.FromSeconds(1), out _, out _).ShouldBeFalse();
        schedule.Add(Row(2, 1, Urgency.Reply), TimeSpan.FromSeconds(1));
        schedule.TryNext(TimeSpan.FromSeconds(1), out var answer, out _).ShouldBeTrue();
        answer!.Id.ShouldBe(2);
        schedule.Done(new PersonId(1), TimeSpan.FromSeconds(1));
        schedule.TryNext(TimeSpan.FromSeconds(9), out _, out _).ShouldBeFalse();
        schedule.TryNext(TimeSpan.FromSeconds(10), out var words, out _).ShouldBeTrue();
        words!.Id.ShouldBe(1);
    }

    [Fact]
    public void A_reply_does_not_wait_behind_a_broadcast()
    {
        var schedule = new SendSchedule(Telegram);
        for (var person = 1; person <= 100; person++)
            schedule.Add(Row(person, person, Urgency.Broadcast), TimeSpan.Zero);
        schedule.TryNext(TimeSpan.Zero, out _, out _).ShouldBeTrue();
        schedule.Add(Row(101, 50, Urgency.Reply), TimeSpan.Zero);
        schedule.TryNext(TimeSpan.FromSeconds(0.05), out var next, out _).ShouldBeTrue();
        next!.Id.ShouldBe(101);
    }

    [Fact]
    public void Who_must_be_tried_again_keeps_her_order_and_holds_up_nobody_else()
    {
        var schedule = new SendSchedule(new ChannelAbilities());
        schedule.Add(Row(1, 1, Urgency.Reply), TimeSpan.Zero);
        schedule.Add(Row(2, 1, Urgency.Reply), TimeSpan.Zero);
        schedule.Add(Row(3, 2, Urgency.Reply), TimeSpan.Zero);
        schedule.TryNext(TimeSpan.Zero, out _, out _).ShouldBeTrue();
        schedule.Failed(new PersonId(1)).ShouldBe(1);
        schedule.Again(new PersonId(1), TimeSpan.Zero, TimeSpan.FromSeconds(5));
        schedule.TryNext(TimeSpan.Zero, out var other, out _).ShouldBeTrue();
        other!.Id.ShouldBe(3);
        schedule.TryNext(TimeSpan.FromSeconds(4), out _, out var wait).ShouldBeFalse();
        wait.ShouldBe(TimeSpan.FromSeconds(1));
        schedule.TryNext(TimeSpan.FromSeconds(5), out var again, out _).ShouldBeTrue();
        again!.Id.ShouldBe(1);
    }

    [Fact]
    public void When_all_are_held_nobody_is_sent_to()
    {
        var schedule = new SendSchedule(Telegram);
        schedule.Add(Row(1, 1, Urgency.Reply), TimeSpan.Zero);
        schedule.HoldAll(TimeSpan.FromSeconds(7));
        schedule.TryNext(TimeSpan.FromSeconds(6), out _, out var wait).ShouldBeFalse();
        wait.ShouldBe(TimeSpan.FromSeconds(1));
        schedule.TryNext(TimeSpan.FromSeconds(7), out _, out _).ShouldBeTrue();
    }

    private static List<(OutboxRow Row, TimeSpan At)> Run(List<(int Person, Urgency Urgency, int Gap)> load)
    {
        var at = TimeSpan.Zero;
        return Run([.. load.Select((one, index) => (Row(index + 1, one.Person, one.Urgency), at += TimeSpan.FromMilliseconds(one.Gap)))]);
    }

    private static List<(OutboxRow Row, TimeSpan At)> Run(IEnumerable<(OutboxRow Row, TimeSpan At)> load)
    {
        var schedule = new SendSchedule(Telegram);
        var sent = new List<(OutboxRow, TimeSpan)>();
        var now = TimeSpan.Zero;
        var coming = new Queue<(OutboxRow Row, TimeSpan At)>(load);
        while (coming.Count > 0 || schedule.Count > 0)
        {
            while (coming.TryPeek(out var first) && first.At <= now)
                schedule.Add(coming.Dequeue().Row, now);
            if (schedule.TryNext(now, out var row, out _))
            {
                sent.Add((row!, now));
                schedule.Done(row!.Person, now);
            }
            else
            {
                now += TimeSpan.FromMilliseconds(5);
            }
        }

        return sent;
    }

    private static OutboxRow Row(long id, long person, Urgency urgency) => new()
    {
        Id = id,
        Person = new PersonId(person),
        Channel = "telegram",
        Urgency = urgency,
        Ground = Grounds.Answer,
        QueuedAt = DateTimeOffset.UnixEpoch,
        Message = new Sealed([]),
    };
}
