using Outreach.Messaging.Outbound;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Messaging;

/// <summary>Each kind of ground has its gate, and what has none does not leave.</summary>
public sealed class SendGatesTests
{
    private const string Her = "4712";

    private static Dictionary<string, Ground> Kinds => new()
    {
        ["an answer"] = Grounds.Answer,
        ["taken back"] = new Ground.TakenBack(),
        ["to a colleague"] = new Ground.Colleague(0),
        ["of a broadcast"] = new Ground.Broadcast(17, 'a'),
        ["in a case"] = new Ground.CaseWord(17, 1),
        ["about a booking"] = new Ground.First(FirstSubject.Booking, 1, 1),
        ["about the waiting list"] = new Ground.First(FirstSubject.Waiting, 1, 1),
        ["in a consultation"] = new Ground.First(FirstSubject.Talk, 1, 1),
        ["a lesson left in the middle"] = new Ground.First(FirstSubject.Lesson, 1, 0),
    };

    public static TheoryData<string> Names => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_kind_of_ground_has_one_gate_in_the_program(string kind)
    {
        await using var stage = await BroadcastStage.Open();
        stage.Gates(Kinds[kind]).ShouldBe(1);
    }

    [Fact]
    public void All_subjects_that_leave_first_are_among_them()
        => Kinds.Values.OfType<Ground.First>().Select(first => first.About).ShouldBe(Enum.GetValues<FirstSubject>(), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_no_gate_answers_for_does_not_leave(string kind)
    {
        await using var stage = await BroadcastStage.Open(gates: false);
        var row = stage.Row(await stage.Meet(Her)) with { Ground = Kinds[kind], EvenIfStopped = true };
        await stage.Send(row);
        stage.Phone.Calls.ShouldBe(0);
        stage.Store.Of(row).Count.ShouldBe(2, "it was queued, and is over");
    }

    [Fact]
    public async Task While_a_gate_cannot_say_the_message_waits_and_goes_once_it_can()
    {
        await using var stage = await BroadcastStage.Open();
        var row = stage.Row(await stage.Meet(Her));
        stage.Gate.Breaks = true;
        await stage.Queue([row]);
        await stage.Pass(TimeSpan.FromMinutes(1));
        stage.Phone.Calls.ShouldBe(0);
        stage.Gate.Breaks = false;
        await stage.Pass(TimeSpan.FromMinutes(3));
        stage.Phone.Calls.ShouldBe(1);
        stage.Store.Of(row)[^1].ShouldBe("Done Shown Sent!");
    }
}
