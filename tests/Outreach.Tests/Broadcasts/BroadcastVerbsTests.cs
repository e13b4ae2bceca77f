using Outreach.Broadcasts;
using Outreach.Broadcasts.Approval;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;
using Outreach.Storage;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Broadcasts;

/// <summary>What is decided on broadcasts, without any chat.</summary>
public sealed class BroadcastVerbsTests : IAsyncLifetime
{
    private Bureau _bureau = null!;
    private Actor _author = null!;
    private Actor _decider = null!;

    private BroadcastVerbs Verbs => _bureau.Get<BroadcastVerbs>();

    public async ValueTask InitializeAsync()
    {
        _bureau = await Bureau.Open();
        _author = await _bureau.Hires(Role.Editor);
        _decider = await _bureau.Hires(Role.Coordinator);
    }

    public ValueTask DisposeAsync() => _bureau.DisposeAsync();

    [Fact]
    public async Task Who_may_approves_what_another_sent_and_both_see_it()
    {
        var waiting = await In(BroadcastState.Waiting);
        var approved = await _bureau.Did(_decider, Verbs.Approve, Seen(waiting));

        (approved.State, approved.Approver).ShouldBe((BroadcastState.Scheduled, _decider.Person!.Id));
        Kept(waiting).ShouldBe(approved);
        (await _bureau.Audit()).ShouldBe([("broadcast.approve", $"broadcast {waiting.Id}")]);
        (await _bureau.SentTo(_author.Person!)).ShouldHaveSingleItem().ShouldBeOfType<Outgoing.Board>();
        (await _bureau.SentTo(_decider.Person!)).ShouldHaveSingleItem().ShouldBeOfType<Outgoing.Board>();
    }

    [Fact]
    public async Task Of_two_who_approve_at_once_one_does()
    {
        var waiting = await In(BroadcastState.Waiting);
        var other = await _bureau.Hires(Role.Administrator);
        var rulings = await Task.WhenAll(
            _bureau.Does(_decider, Verbs.Approve, Seen(waiting)),
            _bureau.Does(other, Verbs.Approve, Seen(waiting)));

        rulings.OfType<Decision<Broadcast>>().ShouldHaveSingleItem();
        rulings.OfType<Refusal<Broadcast>>().ShouldHaveSingleItem().Why!.Key.ShouldBe("broadcast_changed");
        (await _bureau.Audit()).Count(entry => entry.Act == "broadcast.approve").ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_decides_on_her_own_on_another_version_on_none_or_outside_her_regions()
    {
        var boss = await _bureau.Hires(Role.Administrator);
        var hers = await In(BroadcastState.Waiting, boss);
        var osh = await _bureau.Hires(Role.Coordinator, "osh");
        (await _bureau.Refused(boss, Verbs.Approve, Seen(hers))).ShouldBe("broadcast_not_by_sender");
        (await _bureau.Refused(_decider, Verbs.Approve, new BroadcastVerbs.Seen(hers.Id, hers.Version + 1))).ShouldBe("broadcast_changed");
        (await _bureau.Refused(_decider, Verbs.SendBack, new BroadcastVerbs.Seen(999, 0))).ShouldBe("broadcast_changed");
        foreach (var verb in new[] { Verbs.Approve, Verbs.SendBack, Verbs.CallOff, Verbs.Pause, Verbs.GoOn, Verbs.Stop })
            (await _bureau.Refused(osh, verb, Seen(hers))).ShouldBe("staff_refused");
        (await _bureau.Refused(_author, Verbs.Approve, Seen(hers))).ShouldBe("staff_refused", "an editor approves nothing");
        (await _bureau.Refused(_author, Verbs.Stop, Seen(hers))).ShouldBe("staff_refused", "and stops only her own");

        Kept(hers).ShouldBe(hers);
        (await _bureau.Audit()).ShouldAllBe(entry => entry.Act == "refused" && entry.Object == $"broadcast {hers.Id}");
    }

    [Fact]
    public async Task What_is_sent_back_is_its_senders_draft_again_and_she_hears_of_it()
    {
        var waiting = await In(BroadcastState.Waiting);
        (await _bureau.Did(_decider, Verbs.SendBack, Seen(waiting))).State.ShouldBe(BroadcastState.Draft);
        (await _bureau.SentTo(_author.Person!)).ShouldHaveSingleItem();
        (await _bureau.Refused(_decider, Verbs.SendBack, Seen(Kept(waiting)))).ShouldBe("broadcast_changed");
    }

    [Theory]
    [InlineData("off", BroadcastState.Scheduled, BroadcastState.CalledOff)]
    [InlineData("off", BroadcastState.Sending, null)]
    [InlineData("pause", BroadcastState.Sending, BroadcastState.Paused)]
    [InlineData("pause", BroadcastState.Paused, null)]
    [InlineData("go", BroadcastState.Paused, BroadcastState.Sending)]
    [InlineData("go", BroadcastState.Done, null)]
    [InlineData("stop", BroadcastState.Paused, BroadcastState.Stopped)]
    [InlineData("stop", BroadcastState.Done, null)]
    public async Task Its_sender_stops_it_and_lets_it_go_on_where_it_can(string act, BroadcastState from, BroadcastState? to)
    {
        var broadcast = await In(from);
        var verb = new[] { Verbs.CallOff, Verbs.Pause, Verbs.GoOn, Verbs.Stop }.Single(verb => verb.Name == $"broadcast.{act}");
        if (to is { } state)
            (await _bureau.Did(_author, verb, Seen(broadcast))).State.ShouldBe(state);
        else
            (await _bureau.Refused(_author, verb, Seen(broadcast))).ShouldBe("broadcast_changed");
        (await _bureau.Audit()).Select(entry => entry.Act).ShouldBe(to is null ? [] : [$"broadcast.{act}"]);
    }

    [Fact]
    public async Task Pause_and_stop_do_not_fail_because_it_moved_on_meanwhile()
    {
        var sending = await In(BroadcastState.Sending);
        var old = new BroadcastVerbs.Seen(sending.Id, 0);
        (await _bureau.Did(_decider, Verbs.Pause, old)).State.ShouldBe(BroadcastState.Paused);
        (await _bureau.Refused(_decider, Verbs.GoOn, old)).ShouldBe("broadcast_changed");
        (await _bureau.Did(_decider, Verbs.Stop, old)).State.ShouldBe(BroadcastState.Stopped);
    }

    [Fact]
    public async Task What_rests_because_nobody_answers_for_it_its_sender_does_not_let_go_on_herself()
    {
        var sender = await _bureau.Hires(Role.Coordinator);
        var resting = await In(BroadcastState.Paused, sender, Lifecycle.LeftBehind);
        (await _bureau.Refused(sender, Verbs.GoOn, Seen(resting))).ShouldBe("broadcast_not_by_sender");
        (await _bureau.Did(_decider, Verbs.GoOn, Seen(resting))).Approver.ShouldBe(_decider.Person!.Id);
    }

    [Fact]
    public async Task What_missed_its_time_gets_another_one_that_is_still_to_come_and_not_too_far()
    {
        var late = await In(BroadcastState.Late);
        var at = _bureau.Now.AddHours(3);
        (await _bureau.Refused(_author, Verbs.Reschedule, New(late, _bureau.Now))).ShouldBe("broadcast_when_past");
        (await _bureau.Refused(_author, Verbs.Reschedule, New(late, _bureau.Now.AddDays(91)))).ShouldBe("broadcast_when_far");
        (await _bureau.Did(_author, Verbs.Reschedule, New(late, at))).At.ShouldBe(at);
        (await _bureau.Refused(_author, Verbs.Reschedule, New(Kept(late), null))).ShouldBe("broadcast_changed");
    }

    [Fact]
    public async Task What_leaves_the_house_as_a_table_is_written_down()
    {
        await In(BroadcastState.Waiting);
        var began = await In(BroadcastState.Sending);
        (await _bureau.Did(Actor.Operator, Verbs.Export, 5)).ShouldHaveSingleItem().Broadcast.ShouldBe(began);
        (await _bureau.Audit()).ShouldBe([("broadcasts.export", "broadcasts")]);
    }

    private static BroadcastVerbs.Seen Seen(Broadcast broadcast) => new(broadcast.Id, broadcast.Version);

    private static BroadcastVerbs.NewTime New(Broadcast late, DateTimeOffset? at) => new(late.Id, late.Version, at);

    private Broadcast Kept(Broadcast broadcast) => _bureau.Get<IBroadcastStore>().Broadcasts.Single(known => known.Id == broadcast.Id);

    private async Task<Broadcast> In(BroadcastState state, Actor? author = null, string why = "broadcast_pause_staff")
    {
        var broadcast = new Broadcast
        {
            Id = _bureau.Get<IStore>().NextId(),
            Version = 3,
            State = state,
            Author = (author ?? _author).Person!.Id,
            Message = _bureau.Get<ISealer>().Seal(new Announcement { Ru = "Театр" }, BroadcastJson.Default.Announcement),
            Audience = new Audience(),
            CreatedAt = _bureau.Now,
            At = _bureau.Now.AddHours(1),
            StartedAt = state is BroadcastState.Sending or BroadcastState.Paused or BroadcastState.Done ? _bureau.Now : null,
            PausedFor = state == BroadcastState.Paused ? why : null,
        };
        await _bureau.Keeps(new BroadcastChange.Saved(broadcast));
        return broadcast;
    }
}
