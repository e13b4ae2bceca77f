using Outreach.Flows.Engine;
using Outreach.Messaging.Channels;
using Outreach.People;

namespace Outreach.Storage.Tests.Contract;

public abstract class TalkContract(IHome home) : StoreContract(home)
{
    [Fact]
    public async Task Nobody_has_talked_yet()
    {
        using var store = Home.Open();
        var person = (await store.Receive("telegram:1")).Person;
        foreach (var id in (PersonId[])[person, new(987_654)])
        {
            (await store.Session(id)).ShouldBeNull();
            (await store.Chat(id)).Living.ShouldBeNull();
            (await store.Chat(id)).Recent.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_session_comes_back_as_it_was_saved_last()
    {
        PersonId person;
        using (var store = Home.Open())
        {
            person = (await store.Receive("telegram:1")).Person;
            await store.Commit(new SessionChange.Saved(person, Samples.Seal("first")));
            await store.Commit(new SessionChange.Saved(person, Samples.Seal("second")));
            Samples.Open((await store.Session(person))!.Value).ShouldBe("second");
        }

        using var again = Home.Open();
        Samples.Open((await again.Session(person))!.Value).ShouldBe("second");
    }

    [Fact]
    public async Task A_chat_is_remembered_as_the_core_remembers_it()
    {
        var sent = new SendResult.Sent("103", ["100"]) { Also = ["102"] };
        var later = Samples.Now.AddMinutes(5);
        var expected = ChatState.Empty.Heard(new(default, "100", Samples.Now)).Heard(new(default, "", Samples.Now)).Heard(new(default, "Ө", Samples.Now)).Shown(sent, later);
        PersonId person;
        using (var store = Home.Open())
        {
            person = (await store.Receive("telegram:1")).Person;
            await store.Commit(new ChatChange.Heard(person, "100", Samples.Now), new ChatChange.Heard(person, "", Samples.Now));
            await store.Commit(new ChatChange.Heard(person, "Ө", Samples.Now));
            await store.Commit(new ChatChange.Shown(person, sent, later));
            (await store.Chat(person)).Recent.ShouldBe(expected.Recent);
        }

        using var again = Home.Open();
        (await again.Chat(person)).Living.ShouldBe("103");
        (await again.Chat(person)).Recent.ShouldBe(expected.Recent);
    }

    [Fact]
    public async Task By_what_her_words_are_known_again_and_her_last_album_are_remembered()
    {
        PersonId person;
        using (var store = Home.Open())
        {
            person = (await store.Receive("telegram:1")).Person;
            await store.Commit(new ChatChange.Heard(person, "1", Samples.Now) { Words = "AbCd-_12" }, new ChatChange.Heard(person, "2", Samples.Now));
            await store.Commit(new ChatChange.Heard(person, "3", Samples.Now) { Words = "third", Album = "13579" }, new ChatChange.Shown(person, new SendResult.Sent("4", []), Samples.Now));
            await store.Commit(new ChatChange.Heard(person, "1", Samples.Now.AddHours(1)) { Words = "changed", Edit = true }, new ChatChange.Heard(person, "9", Samples.Now) { Words = "unknown", Edit = true });
        }

        using var again = Home.Open();
        var chat = await again.Chat(person);
        chat.Album.ShouldBe("13579");
        chat.Recent.ShouldBe([
            new ChatMessage("1", Samples.Now) { Words = "changed" }, new ChatMessage("2", Samples.Now), new ChatMessage("3", Samples.Now) { Words = "third" }, new ChatMessage("4", Samples.Now)]);
    }

    [Fact]
    public async Task Chat_and_session_of_one_turn_do_not_disturb_each_other()
    {
        using var store = Home.Open();
        var person = (await store.Receive("telegram:1")).Person;
        await store.Commit(new SessionChange.Saved(person, Samples.Seal("s")), new ChatChange.Heard(person, "1", Samples.Now));
        await store.Commit(new ChatChange.Heard(person, "2", Samples.Now));
        Samples.Open((await store.Session(person))!.Value).ShouldBe("s");
        (await store.Chat(person)).Recent.Select(message => message.Reference).ShouldBe(["1", "2"]);
    }

    [Fact]
    public async Task Many_talks_at_once_stay_apart()
    {
        using var store = Home.Open();
        var people = await Task.WhenAll(Enumerable.Range(0, 100).Select(async number => (await store.Receive($"telegram:{number}", $"{number}")).Person));
        await Task.WhenAll(people.Select(async person =>
        {
            foreach (var step in Enumerable.Range(0, 5))
            {
                await store.Commit(new SessionChange.Saved(person, Samples.Seal($"{person.Value} {step}")));
                Samples.Open((await store.Session(person))!.Value).ShouldBe($"{person.Value} {step}");
            }
        }));
    }
}
