using Outreach.Hotline.Cases;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.Privacy;
using Outreach.Storage;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Messaging;

/// <summary>What a colleague says in a case goes at most once, and however it ends is written beside the words.</summary>
public sealed class CaseWordSendingTests
{
    private const string Caller = "4712";

    [Theory]
    [InlineData("sent", SendEnd.Sent)]
    [InlineData("refused", SendEnd.Refused)]
    [InlineData("in doubt", SendEnd.Unknown)]
    public async Task Its_end_is_told_it_goes_once_and_nothing_of_it_waits_for_staff(string happens, SendEnd end)
    {
        await using var stage = await BroadcastStage.Open();
        var row = await Word(stage);
        stage.Phone.Answer = _ => happens switch
        {
            "sent" => new SendResult.Sent(null, []),
            "refused" => new SendResult.Refused("too long"),
            _ => new SendResult.Failed("cut off"),
        };
        await stage.Send(row);
        stage.Store.All<Witnessed>().ShouldBe([new Witnessed(row.Id, end)]);
        stage.Store.Of(row)[1].ShouldBe("SendStarted");
        (stage.Phone.Calls, await stage.DeadLetters()).ShouldBe((1, 0));
    }

    [Fact]
    public async Task What_was_on_its_way_when_the_program_ended_is_unknown()
    {
        OutboxRow row;
        await using (var before = await BroadcastStage.Open())
            row = await Word(before) with { Claimed = true };
        await using var stage = await BroadcastStage.Open(left: [row]);
        stage.Store.Of(row).ShouldBe(["Done Unknown!"]);
        stage.Phone.Calls.ShouldBe(0);
    }

    [Fact]
    public async Task What_the_wiping_of_the_chat_overtook_is_told_not_to_have_gone()
    {
        await using var stage = await BroadcastStage.Open();
        var row = await Word(stage);
        var wipe = stage.Row(row.Person) with { Kind = OutgoingKind.Wipe, Urgency = Urgency.Reply, Ground = Grounds.Answer };
        await stage.Queue([row, wipe]);
        await stage.Pass(TimeSpan.FromMinutes(1));
        stage.Store.All<Witnessed>().ShouldBe([new Witnessed(row.Id, SendEnd.Outdated)]);
        stage.Phone.Calls.ShouldBe(1, "the wipe");
    }

    private static async Task<OutboxRow> Word(BroadcastStage stage)
    {
        var row = stage.Row(await stage.Meet(Caller)) with { Urgency = Urgency.Reply, Ground = new Ground.CaseWord(90, 91) };
        var open = new Outreach.Hotline.Cases.Case
        {
            Id = 90,
            Person = row.Person,
            Channel = row.Channel,
            Risk = CaseRisk.Green,
            OpenedAt = row.QueuedAt,
            WaitsSince = row.QueuedAt,
        };
        var said = new CaseWord { Id = 91, Case = 90, At = row.QueuedAt, Words = new Sealed([1]) };
        await stage.Store.Commit([new HotlineChange.Called(open), new HotlineChange.Said(said)], TestContext.Current.CancellationToken);
        return row;
    }
}
