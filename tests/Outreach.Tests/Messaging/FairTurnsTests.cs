using Outreach.Messaging.Channels;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Messaging;

/// <summary>Who is sent to when many want to be: red first, one flooding person or a crowd of them before nobody else.</summary>
public sealed class FairTurnsTests
{
    private const long Her = 1_000_000;
    private const long OldFriend = 1;

    private static readonly ChannelAbilities Telegram = new() { PerSecond = 29.3, PerSecondToOne = 1, BurstToOne = 3 };
    private static readonly ChannelAbilities Sms = new() { PerSecond = 1 };

    private readonly List<(OutboxRow Row, TimeSpan At)> _sent = [];
    private readonly List<OutboxRow> _outdated = [];
    private long _ids = 100;
    private SendSchedule _schedule = new(Telegram);
    private TimeSpan _now;

    [Fact]
    public void A_call_for_help_goes_before_all_answers()
    {
        Crowd(2_000, Urgency.Reply);
        Pass(10);
        Waits(Add(Her, Urgency.Red)).ShouldBeLessThan(0.05);
    }

    [Theory]
    [InlineData(Her)]
    [InlineData(OldFriend)]
    public void An_answer_is_not_held_up_by_two_thousand_strangers(long person)
    {
        Crowd(2_000, Urgency.Reply);
        Pass(10);
        Waits(Add(person, Urgency.Reply)).ShouldBeLessThan(1);
    }

    [Fact]
    public void Who_was_here_before_the_crowd_is_answered_soon_while_it_still_comes()
    {
        for (var stranger = 1000; stranger < 2_000; stranger++)
        {
            Add(stranger, Urgency.Reply);
            Add(stranger, Urgency.Reply);
            Pass(0.01);
        }

        var hers = Add(OldFriend, Urgency.Reply);
        for (var stranger = 2_000; stranger < 3_000; stranger++)
        {
            Add(stranger, Urgency.Reply);
            Pass(0.01);
        }

        Waits(hers).ShouldBeLessThan(1);
    }

    [Fact]
    public void By_sms_a_call_for_help_waits_seconds_behind_a_hundred_and_twenty_false_ones()
    {
        _schedule = new SendSchedule(Sms);
        Crowd(60, Urgency.Red, each: 2);
        Pass(3);
        Waits(Add(Her, Urgency.Red)).ShouldBeLessThanOrEqualTo(4);
    }

    [Fact]
    public void By_sms_an_answer_waits_seconds_behind_a_hundred_and_twenty_false_calls()
    {
        _schedule = new SendSchedule(Sms);
        Crowd(60, Urgency.Red, each: 2);
        Pass(3);
        Waits(Add(Her, Urgency.Reply)).ShouldBeLessThanOrEqualTo(4);
    }

    [Theory]
    [InlineData(Urgency.Red)]
    [InlineData(Urgency.Reply)]
    public void Nobody_of_a_crowd_waits_for_ever_while_others_go_on_writing(Urgency urgency)
    {
        var first = Enumerable.Range(1000, 60).Select(person => Add(person, urgency)).ToList();
        for (var round = 0; round < 600; round++)
        {
            for (var person = 2_000; person < 2_060; person++)
                Add(person, urgency);
            Pass(0.5);
        }

        first.ShouldAllBe(row => _sent.Any(sending => sending.Row == row));
    }

    [Fact]
    public void Who_writes_on_has_one_screen_waiting_and_it_is_the_newest()
    {
        var screens = Enumerable.Range(0, 201).Select(_ => Add(Her, Urgency.Reply)).ToList();
        _schedule.Count.ShouldBeLessThan(6);
        Drain();
        _sent[^1].Row.ShouldBe(screens[^1]);
        _sent.Select(sending => sending.Row.Id).ShouldBeInOrder();
        (_sent.Count + _outdated.Count).ShouldBe(201);
    }

    [Fact]
    public void What_goes_at_once_is_not_outdated()
    {
        for (var number = 0; number < 3; number++)
            Add(Her, Urgency.Reply);
        Drain();
        _sent.Count.ShouldBe(3);
    }

    [Fact]
    public void Notes_and_announcements_never_become_outdated_by_a_screen()
    {
        Crowd(100, Urgency.Reply);
        List<OutboxRow> lasting = [Add(Her, Urgency.Reply, OutgoingKind.Lasting), Add(Her, Urgency.Reminder, OutgoingKind.Lasting), Add(Her, Urgency.Broadcast, OutgoingKind.Lasting)];
        Add(Her, Urgency.Reply);
        Add(Her, Urgency.Red);
        Drain();
        lasting.ShouldAllBe(row => _sent.Any(sending => sending.Row == row));
    }

    [Fact]
    public void After_a_call_for_help_no_older_screen_takes_the_place_of_the_help()
    {
        var older = Add(Her, Urgency.Reply);
        var help = Add(Her, Urgency.Red);
        Drain();
        _outdated.ShouldBe([older]);
        _sent.ShouldHaveSingleItem().Row.ShouldBe(help);
    }

    [Fact]
    public void Of_many_calls_of_one_person_the_first_and_the_last_are_answered()
    {
        _schedule = new SendSchedule(Sms);
        Crowd(20, Urgency.Red);
        var calls = Enumerable.Range(0, 100).Select(_ => Add(Her, Urgency.Red)).ToList();
        Drain();
        _sent.Where(sending => sending.Row.Person.Value == Her).Select(sending => sending.Row).ShouldBe([calls[0], calls[^1]]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(30)]
    public void Hiding_waits_for_nothing_and_nothing_older_comes_after_it(int before)
    {
        for (var number = 0; number < before; number++)
            Add(Her, number % 7 == 0 ? Urgency.Red : Urgency.Reply);
        Pass(0.2);
        var wipe = Add(Her, Urgency.Red, OutgoingKind.Wipe);
        Drain();
        _sent.Single(sending => sending.Row == wipe).At.ShouldBeLessThan(TimeSpan.FromSeconds(0.4));
        _sent[^1].Row.ShouldBe(wipe);
    }

    [Theory]
    [InlineData(Urgency.Red, OutgoingKind.Wipe)]
    [InlineData(Urgency.Red, OutgoingKind.Screen)]
    public void What_failed_is_not_tried_again_behind_a_wipe_or_help(Urgency urgency, OutgoingKind kind)
    {
        var older = Add(Her, Urgency.Reply);
        _schedule.TryNext(_now, out _, out _).ShouldBeTrue();
        var newer = Add(Her, urgency, kind);
        _schedule.Again(new PersonId(Her), _now, _now + TimeSpan.FromSeconds(1));
        Drain();
        _outdated.ShouldBe([older]);
        _sent.ShouldHaveSingleItem().Row.ShouldBe(newer);
    }

    [Fact]
    public void Where_no_room_is_left_for_answers_what_is_red_goes()
    {
        Add(1, Urgency.Reply);
        _schedule.TryNext(_now, onlyRed: true, out _, out _).ShouldBeFalse();
        var red = Add(2, Urgency.Red);
        _schedule.TryNext(_now, onlyRed: true, out var next, out _).ShouldBeTrue();
        next.ShouldBe(red);
    }

    private void Crowd(int people, Urgency urgency, int each = 1)
    {
        for (var time = 0; time < each; time++)
        {
            for (var person = 1000; person < 1000 + people; person++)
                Add(person, urgency);
        }
    }

    private OutboxRow Add(long person, Urgency urgency, OutgoingKind kind = OutgoingKind.Screen)
    {
        var row = new OutboxRow
        {
            Id = ++_ids,
            Person = new PersonId(person),
            Channel = "telegram",
            Urgency = urgency,
            Kind = kind,
            Ground = Grounds.Answer,
            QueuedAt = DateTimeOffset.UnixEpoch,
            Message = new Sealed([]),
        };
        _schedule.Add(row, _now);
        _outdated.AddRange(_schedule.TakeOutdated());
        return row;
    }

    private double Waits(OutboxRow row)
    {
        var since = _now;
        Drain();
        return (_sent.First(sending => sending.Row == row).At - since).TotalSeconds;
    }

    private void Drain()
    {
        while (_schedule.Count > 0)
            Pass(0.05);
    }

    private void Pass(double seconds)
    {
        for (var until = _now + TimeSpan.FromSeconds(seconds); _now < until; _now += TimeSpan.FromMilliseconds(5))
        {
            while (_schedule.TryNext(_now, out var row, out _))
            {
                _sent.Add((row!, _now));
                _schedule.Done(row!.Person, _now);
            }

            _outdated.AddRange(_schedule.TakeOutdated());
        }
    }
}
