using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Storage;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Messaging;

/// <summary>What belongs to a broadcast goes at most once, and its end is always written.</summary>
public sealed class BroadcastSendingTests
{
    private const string Her = "4712";
    private const string Queued = "Queued";
    private const string SendStarted = "SendStarted";
    private const string Released = "Released";

    [Fact]
    public async Task It_is_claimed_before_it_goes_and_its_end_is_written_with_it()
    {
        await using var stage = await BroadcastStage.Open();
        var row = stage.Row(await stage.Meet(Her));
        IReadOnlyList<string> before = [];
        stage.Phone.Answer = _ =>
        {
            before = stage.Store.Of(row);
            return new SendResult.Sent(null, []) { Also = ["7"] };
        };
        await stage.Send(row);
        before.ShouldBe([Queued, SendStarted]);
        stage.Store.Of(row).ShouldBe([Queued, SendStarted, "Done Shown Sent!"]);
    }

    [Fact]
    public async Task Who_stopped_meanwhile_does_not_get_it()
    {
        await using var stage = await BroadcastStage.Open();
        var person = await stage.Meet(Her);
        await stage.Hear(Her, new InboundContent.Wrote("СТОП"));
        var row = await stage.Send(stage.Row(person));
        stage.Store.Of(row).ShouldBe([Queued, "Done Withheld!"]);
        stage.Phone.Calls.ShouldBe(0);
    }

    [Fact]
    public async Task What_staff_called_back_does_not_go()
    {
        await using var stage = await BroadcastStage.Open();
        var row = stage.Row(await stage.Meet(Her));
        stage.Gate.Allows = false;
        await stage.Send(row);
        stage.Store.Of(row).ShouldBe([Queued, "Done Withdrawn!"]);
        stage.Phone.Calls.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_stopped_while_it_is_looked_at_does_not_go()
    {
        await using var stage = await BroadcastStage.Open();
        var row = stage.Row(await stage.Meet(Her));
        stage.Gate.Meanwhile = stage.Stop;
        await stage.Send(row);
        stage.Store.Of(row).ShouldBe([Queued, "Done Withdrawn!"]);
        stage.Phone.Calls.ShouldBe(0);
    }

    [Fact]
    public async Task What_another_has_begun_to_send_is_left_to_that_one()
    {
        await using var stage = await BroadcastStage.Open();
        var row = stage.Row(await stage.Meet(Her));
        stage.Gate.Meanwhile = () => stage.Store.Commit([new OutboxChange.SendStarted(row)], TestContext.Current.CancellationToken);
        await stage.Send(row);
        stage.Store.Of(row).ShouldBe([Queued, SendStarted], "only the other's");
        stage.Phone.Calls.ShouldBe(0);
    }

    public static TheoryData<string, string> Ends => new()
    {
        { "unreachable", "Done Reachable Unreachable!" },
        { "opted out", "Done OptedOut OptedOut!" },
        { "refused", "Done Refused!" },
        { "in doubt", "Done Unknown!" },
        { "a defect", "Done Unknown!" },
        { "a call that was given up", "Done Unknown!" },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task However_the_channel_ends_it_it_is_over_and_no_dead_letter(string answer, string end)
    {
        await using var stage = await BroadcastStage.Open();
        var row = stage.Row(await stage.Meet(Her));
        stage.Phone.Answer = call => call > 1 ? new SendResult.Sent(null, []) : answer switch
        {
            "unreachable" => new SendResult.Unreachable("gone"),
            "opted out" => new SendResult.OptedOut(),
            "refused" => new SendResult.Refused("too long"),
            "in doubt" => new SendResult.Failed("cut off"),
            "a defect" => throw new InvalidOperationException("A defect of the channel."),
            _ => throw new TaskCanceledException("The channel gave up."),
        };
        await stage.Send(row);
        stage.Store.Of(row).ShouldBe([Queued, SendStarted, end]);
        (stage.Phone.Calls, await stage.DeadLetters()).ShouldBe((1, 0));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_channel_certainly_did_not_take_is_free_again_and_goes_later(bool throttled)
    {
        await using var stage = await BroadcastStage.Open();
        var row = stage.Row(await stage.Meet(Her));
        stage.Phone.Answer = call => call > 2 ? new SendResult.Sent(null, [])
            : throttled ? new SendResult.Throttled(TimeSpan.FromSeconds(7), Everyone: true) : new SendResult.Failed("no connection") { InDoubt = false };
        await stage.Send(row);
        stage.Store.Of(row).ShouldBe([Queued, SendStarted, Released, SendStarted, Released, SendStarted, "Done Shown Sent!"]);
        stage.Phone.Calls.ShouldBe(3);
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused_and_never_claimed()
    {
        await using var stage = await BroadcastStage.Open();
        var row = await stage.Send(stage.Row(await stage.Meet(Her), new Sealed([1, 2, 3])));
        stage.Store.Of(row).ShouldBe([Queued, "Done Refused!"]);
        (stage.Phone.Calls, await stage.DeadLetters()).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Without_a_claim_nothing_goes()
    {
        await using var stage = await BroadcastStage.Open();
        var row = stage.Row(await stage.Meet(Her));
        stage.Store.Away = change => change is OutboxChange.SendStarted;
        await stage.Queue([row]);
        await stage.Pass(TimeSpan.FromMinutes(3));
        (stage.Phone.Calls, stage.Store.Of(row).Count).ShouldBe((0, 1));
        stage.Store.Away = _ => false;
        await stage.Pass(TimeSpan.FromMinutes(3));
        stage.Phone.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task A_store_that_is_away_when_it_went_is_waited_for_and_it_does_not_go_again()
    {
        await using var stage = await BroadcastStage.Open();
        var row = stage.Row(await stage.Meet(Her));
        stage.Store.Away = change => change is OutboxChange.Done;
        await stage.Queue([row]);
        await stage.Pass(TimeSpan.FromMinutes(3));
        stage.Store.Away = _ => false;
        await stage.Pass(TimeSpan.FromMinutes(3));
        stage.Store.Of(row).ShouldBe([Queued, SendStarted, "Done Shown Sent!"]);
        stage.Phone.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task A_defect_behind_the_sending_leaves_it_claimed_and_does_not_send_it_again()
    {
        await using var stage = await BroadcastStage.Open();
        var row = stage.Row(await stage.Meet(Her));
        stage.Witness.Breaks = true;
        await stage.Send(row);
        await stage.Pass(TimeSpan.FromMinutes(3));
        stage.Store.Of(row).ShouldBe([Queued, SendStarted]);
        stage.Phone.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task A_channel_that_is_down_does_not_lose_the_whole_queue()
    {
        await using var stage = await BroadcastStage.Open(perSecond: 30);
        var rows = Enumerable.Range(1, 300).Select(number => stage.Row(new PersonId(1_000_000 + number)) with { EvenIfStopped = true }).ToList();
        stage.Phone.Answer = _ => new SendResult.Failed("cut off");
        await stage.Queue(rows);
        await stage.Pass(TimeSpan.FromMinutes(2), step: 0.1);
        stage.Phone.Calls.ShouldBeInRange(8, 20, "at 30 a second all 300 would have been lost in 10 seconds");
        stage.Phone.Answer = _ => new SendResult.Sent(null, []);
        await stage.Pass(TimeSpan.FromMinutes(2), step: 0.1);
        stage.Store.All<Witnessed>().Select(ended => ended.End).Distinct().ShouldBe([SendEnd.Unknown, SendEnd.Sent]);
        stage.Store.All<Witnessed>().Select(ended => ended.Row).ShouldBe(rows.Select(row => row.Id), ignoreOrder: true);
    }

    [Fact]
    public async Task What_was_on_its_way_when_the_program_ended_is_unknown_and_the_rest_goes()
    {
        var claimed = new OutboxRow
        {
            Id = 900_001,
            Person = new PersonId(1),
            Channel = ScriptedPhone.Name,
            Urgency = Urgency.Broadcast,
            Ground = new Ground.Broadcast(17, 'a'),
            Claimed = true,
            QueuedAt = DateTimeOffset.UnixEpoch,
            Message = new Sealed([1]),
        };
        var waiting = claimed with { Id = 900_002, Claimed = false };
        await using var stage = await BroadcastStage.Open(left: [claimed, waiting]);
        stage.Store.Of(claimed).ShouldBe(["Done Unknown!"]);
        await stage.Pass(TimeSpan.FromMinutes(1));
        // Nobody is known by this number.
        stage.Store.Of(waiting).ShouldBe(["Done Withheld!"]);
        stage.Phone.Calls.ShouldBe(0);
    }

    [Fact]
    public async Task An_answer_to_a_person_in_doubt_is_repeated_as_ever()
    {
        await using var stage = await BroadcastStage.Open();
        var row = stage.Row(await stage.Meet(Her)) with { Ground = Grounds.Answer, Urgency = Urgency.Reply };
        stage.Phone.Answer = call => call > 1 ? new SendResult.Sent(null, []) : new SendResult.Failed("cut off");
        await stage.Send(row);
        stage.Store.Of(row).ShouldBe([Queued, "Done Shown"]);
        stage.Phone.Calls.ShouldBe(2);
    }
}
