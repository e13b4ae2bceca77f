using Outreach.Hotline.Rooms;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.Tests.Web.Fakes;
using Outreach.Web.Simulator;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Web;

/// <summary>The simulated staff group answers as Telegram does.</summary>
public sealed class SimulatorRoomTests
{
    private readonly PlayedStaff _staff;
    private readonly SimulatorRoom _room;

    public SimulatorRoomTests()
    {
        var door = new SimulatorDoor(Microsoft.Extensions.Options.Options.Create(new SimulatorOptions()), [], calledFromOutside: false);
        _staff = new PlayedStaff(door, new OpenDrawer());
        _room = new SimulatorRoom(_staff, new RunNumbers(), TimeProvider.System);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_topic_that_is_gone_or_closed_takes_nothing_and_says_which()
    {
        var thread = Done(await _room.Open("№1", Token));
        var at = new Endpoint(_room.Chat, thread);
        await _room.Close(thread, Token);
        (await _room.Post(at, new RoomPost("a", []), Token)).ShouldBeOfType<RoomResult.ClosedTopic>();
        await _room.Reopen(thread, Token);
        var message = Done(await _room.Post(at, new RoomPost("a", []), Token));
        (await _room.Edit(at, message, new RoomPost("b", [new Button("end-1", "✔")]), Token)).ShouldBeOfType<RoomResult.Done>();
        var stands = _room.Find(thread)!.Messages.ShouldHaveSingleItem();
        (stands.Text, stands.Edits, stands.Rows[0][0].Data).ShouldBe(("b", 1, "0.end-1"));

        await _room.Remove(thread, Token);
        (await _room.Remove(thread, Token)).ShouldBeOfType<RoomResult.Done>();
        (await _room.Rename(thread, "№2", Token)).ShouldBeOfType<RoomResult.NoTopic>();
        (await _room.Post(at, new RoomPost("a", []), Token)).ShouldBeOfType<RoomResult.NoTopic>();
        (await _room.Edit(at, message, new RoomPost("c", []), Token)).ShouldBeOfType<RoomResult.NoMessage>();
    }

    [Fact]
    public async Task What_answers_a_note_says_which()
    {
        var thread = Done(await _room.Open("№1", Token));
        var note = _room.Write(thread, "заметка", answers: null);
        await _room.Post(new Endpoint(_room.Chat, thread), new RoomPost("☝", [new Button("send-1", "✈")]) { Answers = note }, Token);
        _room.Find(thread)!.Messages[^1].Answers.ShouldBe(note);
    }

    [Fact]
    public async Task The_general_topic_is_always_there()
        => (await _room.Post(new Endpoint(_room.Chat, Thread: null), new RoomPost("board", []), Token)).ShouldBeOfType<RoomResult.Done>();

    [Fact]
    public async Task Nobody_else_is_in_it_and_before_it_was_looked_whether_people_are_real_nobody_is()
    {
        (await _room.Look(["staff"], Token)).Trouble.ShouldBe(RoomTrouble.Unreachable);
        await _staff.StartingAsync(Token);
        var look = await _room.Look(["anna", "staff"], Token);
        (look.Trouble, look.Strangers).ShouldBe((RoomTrouble.None, 0));
        look.Present.ShouldBe(["staff"]);
    }

    private static string Done(RoomResult result) => result.ShouldBeOfType<RoomResult.Done>().Reference;
}
