using Outreach.Flows.Engine;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.People;
using Outreach.Staff.Commands;

namespace Outreach.Storage.Tests.Contract;

public abstract class DeskContract(IHome home) : StoreContract(home)
{
    [Fact]
    public async Task A_desk_comes_back_as_it_was_saved_last_and_leaves_the_session_alone()
    {
        PersonId person;
        using (var store = Home.Open())
        {
            person = (await store.Receive("telegram:1")).Person;
            (await store.Desk(person)).ShouldBeNull();
            await store.Commit(new SessionChange.Saved(person, Samples.Seal("session")), new DeskChange.Saved(person, Samples.Seal("first")));
            await store.Commit(new DeskChange.Saved(person, Samples.Seal("second")));
            Samples.Open((await store.Desk(person))!.Value).ShouldBe("second");
        }

        using var again = Home.Open();
        Samples.Open((await again.Desk(person))!.Value).ShouldBe("second");
        Samples.Open((await again.Session(person))!.Value).ShouldBe("session");
    }

    [Fact]
    public async Task Who_was_forgotten_has_no_desk()
    {
        using var store = Home.Open();
        var row = await store.Receive("telegram:1");
        await store.Commit(new DeskChange.Saved(row.Person, Samples.Seal("desk")), new InboxChange.Handled(row, Outcome.Answered));
        await store.Commit(new PersonChange.Erased(row.Person));
        await store.Commit(new DeskChange.Saved(row.Person, Samples.Seal("late")), new DeskChange.Saved(new PersonId(987_654), Samples.Seal("nobody's")));
        (await store.Desk(row.Person)).ShouldBeNull();
        (await store.Desk(new PersonId(987_654))).ShouldBeNull();
    }

    [Fact]
    public async Task Boards_are_remembered_as_the_core_remembers_them()
    {
        SendResult.Sent[] sent =
        [
            new("1", []) { Board = new ChatBoard("кезек", "2") }, new(null, []) { Board = new ChatBoard("duty", "3") },
            new("4", ["1"]), new(null, ["2"]) { Board = new ChatBoard("кезек", "5") },
        ];
        var expected = sent.Aggregate(ChatState.Empty, (chat, one) => chat.Shown(one, Samples.Now));
        expected.Boards.Count.ShouldBe(2);
        PersonId person;
        using (var store = Home.Open())
        {
            person = (await store.Receive("telegram:1")).Person;
            foreach (var one in sent)
                await store.Commit(new ChatChange.Shown(person, one, Samples.Now));
        }

        using var again = Home.Open();
        (await again.Chat(person)).ShouldBeAlike(expected);
    }
}
