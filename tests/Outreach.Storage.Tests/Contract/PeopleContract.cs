using Outreach.Flows.Engine;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.People;
using Outreach.Reach;

namespace Outreach.Storage.Tests.Contract;

public abstract class PeopleContract(IHome home) : StoreContract(home)
{
    [Fact]
    public async Task Who_writes_first_is_a_new_person_with_open_standing()
    {
        using var store = Home.Open();
        var arrival = Samples.Arrival("telegram:1", "4711");
        var row = (await store.Inbox.Receive(arrival, TestContext.Current.CancellationToken)).ShouldNotBeNull();

        var person = (await store.Find(row.Person)).ShouldNotBeNull();
        person.Key.ShouldBe(arrival.PersonKey);
        person.Token.ShouldBe(arrival.Token);
        person.Channel.ShouldBe("telegram");
        Samples.Open(person.Address).ShouldBe("4711");
        person.FirstSeen.ShouldBe(Samples.Now);
        person.Standing.ShouldBe(ContactStatus.Open);
        person.Profile.ShouldBe(new Profile());
    }

    [Fact]
    public async Task Who_writes_again_is_the_same_person_also_after_a_restart()
    {
        PersonId first;
        using (var store = Home.Open())
            first = (await store.Receive("telegram:1")).Person;

        using var again = Home.Open();
        (await again.Receive("telegram:2")).Person.ShouldBe(first);
        (await again.Receive("telegram:3", address: "2")).Person.ShouldNotBe(first);
    }

    [Fact]
    public async Task A_person_comes_back_as_she_was_saved()
    {
        var profile = new Profile { Language = Language.Ru, Region = "ысык-көл", Raion = "", Age = "<14", Sex = " female ", Source = "Poster-НАРЫН" };
        var person = Samples.Person(77, "AgAC") with { Standing = ContactStatus.Hidden, Profile = profile };
        using (var store = Home.Open())
            await store.Commit(new PersonChange.Saved(person));

        using var again = Home.Open();
        var kept = (await again.Find(person.Id)).ShouldNotBeNull();
        kept.Address.Bytes.ShouldBe(person.Address.Bytes);
        (kept with { Address = person.Address }).ShouldBe(person);
    }

    [Fact]
    public async Task What_was_never_asked_is_not_the_same_as_nothing_said()
    {
        using (var store = Home.Open())
            await store.Commit(new PersonChange.Saved(Samples.Person(1, "k") with { Profile = new Profile { Sex = "" } }));

        using var again = Home.Open();
        (await again.Find(new PersonId(1)))!.Profile.ShouldBe(new Profile { Sex = "" });
    }

    [Fact]
    public async Task Keys_of_people_differ_by_the_case_of_their_letters()
    {
        using var store = Home.Open();
        await store.Commit(new PersonChange.Saved(Samples.Person(1, "AgAC")), new PersonChange.Saved(Samples.Person(2, "agac")));
        (await store.Find(new PersonId(1)))!.Key.Value.ShouldBe("AgAC");
        (await store.Find(new PersonId(2)))!.Key.Value.ShouldBe("agac");
    }

    [Fact]
    public async Task A_key_belongs_to_one_person()
    {
        using var store = Home.Open();
        await store.Commit(new PersonChange.Saved(Samples.Person(1, "key")));
        await Should.ThrowAsync<StoreUnavailableException>(() => store.Commit(new PersonChange.Saved(Samples.Person(2, "key"))));
        (await store.Find(new PersonId(2))).ShouldBeNull();
    }

    [Theory]
    [InlineData(ContactStatus.Open, false, ContactStatus.Unreachable)]
    [InlineData(ContactStatus.Stopped, false, ContactStatus.Stopped)]
    [InlineData(ContactStatus.Hidden, false, ContactStatus.Hidden)]
    [InlineData(ContactStatus.Unreachable, true, ContactStatus.Open)]
    [InlineData(ContactStatus.Stopped, true, ContactStatus.Stopped)]
    [InlineData(ContactStatus.Hidden, true, ContactStatus.Hidden)]
    public async Task Reach_changes_only_between_open_and_unreachable(ContactStatus before, bool reachable, ContactStatus after)
    {
        using var store = Home.Open();
        await store.Commit(new PersonChange.Saved(Samples.Person(1, "key") with { Standing = before }));
        await store.Commit(new PersonChange.Reachable(new PersonId(1), reachable));
        (await store.Find(new PersonId(1)))!.Standing.ShouldBe(after);
    }

    [Theory]
    [InlineData(ContactStatus.Unreachable, ContactStatus.Open)]
    [InlineData(ContactStatus.Stopped, ContactStatus.Stopped)]
    [InlineData(ContactStatus.Hidden, ContactStatus.Hidden)]
    public async Task Who_writes_is_in_reach_again_but_a_STOP_stays(ContactStatus before, ContactStatus after)
    {
        PersonId person;
        using (var store = Home.Open())
        {
            person = (await store.Receive("telegram:1")).Person;
            await store.Commit(new PersonChange.Saved((await store.Find(person))! with { Standing = before }));
        }

        using var again = Home.Open();
        await again.Receive("telegram:2");
        (await again.Find(person))!.Standing.ShouldBe(after);
    }

    [Fact]
    public async Task A_forgotten_person_leaves_no_trace_of_herself_and_keeps_the_counts()
    {
        using (var store = Home.Open())
        {
            var row = await store.Receive("telegram:1");
            var answer = store.Outgoing(row.Person);
            await store.Commit(
                new ChatChange.Heard(row.Person, "5", Samples.Now),
                new SessionChange.Saved(row.Person, Samples.Seal("a session")),
                new ReachChange.Noted(Samples.Entry(store.Store.NextId(), Samples.Now)),
                new OutboxChange.Queued(answer),
                new PersonChange.Erased(row.Person),
                new InboxChange.Handled(row, Outcome.Answered));

            (await store.Find(row.Person)).ShouldBeNull();
            (await store.Chat(row.Person)).Recent.ShouldBeEmpty();
            (await store.Session(row.Person)).ShouldBeNull();
            (await store.Entries(DateTimeOffset.MaxValue)).ShouldHaveSingleItem();
            (await store.Unsent()).ShouldHaveSingleItem().Id.ShouldBe(answer.Id);
        }

        using var again = Home.Open();
        (await again.Entries(DateTimeOffset.MaxValue)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_forgotten_person_who_writes_again_is_somebody_new()
    {
        using var store = Home.Open();
        var row = await store.Receive("telegram:1");
        var before = row.Person;
        var token = (await store.Find(before))!.Token;
        await store.Commit(new PersonChange.Erased(before), new InboxChange.Handled(row, Outcome.Answered));

        var after = (await store.Receive("telegram:2")).Person;
        after.ShouldNotBe(before);
        (await store.Find(after))!.Token.ShouldNotBe(token);
        (await store.Find(before)).ShouldBeNull();
    }

    [Fact]
    public async Task Who_writes_while_she_is_still_to_be_told_that_she_is_forgotten_is_new_under_the_same_number_so_that_the_answers_keep_their_order()
    {
        using var store = Home.Open();
        var forget = await store.Receive("telegram:1");
        var token = (await store.Find(forget.Person))!.Token;
        var farewell = store.Outgoing(forget.Person);
        await store.Commit(new PersonChange.Erased(forget.Person), new OutboxChange.Queued(farewell), new InboxChange.Handled(forget, Outcome.Answered));
        (await store.Find(forget.Person)).ShouldBeNull();

        var next = await store.Receive("telegram:2");
        next.Person.ShouldBe(forget.Person);
        (await store.Find(next.Person))!.Token.ShouldNotBe(token);
        await store.Commit(new PersonChange.Erased(next.Person), new OutboxChange.Done(farewell), new InboxChange.Handled(next, Outcome.Answered));

        (await store.Receive("telegram:3")).Person.ShouldNotBe(forget.Person, "nothing waits for her any more");
    }

    [Fact]
    public async Task Who_wrote_on_before_she_was_forgotten_is_one_new_person_whatever_comes_then()
    {
        using var store = Home.Open();
        var forget = await store.Receive("telegram:1");
        var on = await store.Receive("telegram:2");
        var token = (await store.Find(forget.Person))!.Token;
        await store.Commit(
            new PersonChange.Saved((await store.Find(forget.Person))! with { Standing = ContactStatus.Stopped, Profile = new Profile { Sex = "female" } }),
            new SessionChange.Saved(forget.Person, Samples.Seal("a session")));
        await store.Commit(new PersonChange.Erased(forget.Person), new InboxChange.Handled(forget, Outcome.Answered));

        var next = await store.Receive("telegram:3");
        next.Person.ShouldBe(on.Person);
        var anew = (await store.Find(on.Person)).ShouldNotBeNull();
        anew.Token.ShouldNotBe(token);
        (anew.Standing, anew.Profile).ShouldBe((ContactStatus.Open, new Profile()));
        (await store.Session(on.Person)).ShouldBeNull();
        foreach (var row in new[] { on, next })
            await store.Commit(new PersonChange.Saved(anew), new SessionChange.Saved(row.Person, Samples.Seal("begun anew")), new InboxChange.Handled(row, Outcome.Answered));
        (await store.Waiting()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_still_sent_to_a_forgotten_person_starts_no_talk_anew()
    {
        using var store = Home.Open();
        var row = await store.Receive("telegram:1");
        var person = row.Person;
        await store.Commit(new PersonChange.Erased(person), new InboxChange.Handled(row, Outcome.Answered));
        await store.Commit(new ChatChange.Shown(person, new SendResult.Sent("9", []), Samples.Now), new SessionChange.Saved(person, Samples.Seal("late")));
        (await store.Chat(person)).Living.ShouldBeNull();
        (await store.Session(person)).ShouldBeNull();
    }
}
