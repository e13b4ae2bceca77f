using Outreach.People;

namespace Outreach.Storage.Tests.Contract;

/// <summary>What we find out about people without asking: lessons, calls for help, the country of a number.</summary>
public abstract class FindingContract(IHome home) : StoreContract(home)
{
    private static readonly PersonId Chat = new(1);
    private static readonly PersonId Sms = new(2);

    [Fact]
    public async Task Everything_about_a_person_comes_back_after_a_restart()
    {
        var person = Samples.Person(1, "key") with { Country = "KZ", Finished = ["visa", "work"], CalledForHelp = Samples.Now, Profile = new Profile { News = false } };
        using (var store = Home.Open())
            await store.Commit(new PersonChange.Saved(person), new PersonChange.Saved(Samples.Person(2, "bare")));

        using var again = Home.Open();
        (await again.Find(Chat)).ShouldBeAlike(person);
        var bare = (await again.Find(Sms)).ShouldNotBeNull();
        (bare.Country, bare.CalledForHelp, bare.Profile.News).ShouldBe((null, null, null));
        bare.Finished.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lesson_is_finished_once_and_the_last_call_counts()
    {
        using var store = Home.Open();
        await store.Commit(new PersonChange.Saved(Samples.Person(1, "key")));
        await store.Commit(new PersonChange.Learned(Chat, "visa"), new PersonChange.CalledForHelp(Chat, Samples.Now));
        await store.Commit(new PersonChange.Learned(Chat, "work"), new PersonChange.Learned(Chat, "visa"), new PersonChange.CalledForHelp(Chat, Samples.Now.AddDays(1)));
        var person = (await store.Find(Chat)).ShouldNotBeNull();
        person.Finished.ShouldBe(["visa", "work"]);
        person.CalledForHelp.ShouldBe(Samples.Now.AddDays(1));
    }

    [Fact]
    public async Task Joined_she_has_learned_and_called_by_both_her_channels()
    {
        using var store = Home.Open();
        await store.Commit(
            new PersonChange.Saved(Samples.Person(1, "chat") with { Finished = ["visa"] }), new PersonChange.Saved(Samples.Person(2, "sms") with { Finished = ["work"] }), new PersonChange.Joined(Chat, Sms));
        await store.Commit(new PersonChange.Learned(Sms, "visa"), new PersonChange.Learned(Chat, "debt"), new PersonChange.CalledForHelp(Sms, Samples.Now));
        foreach (var id in (PersonId[])[Chat, Sms])
        {
            var person = (await store.Find(id)).ShouldNotBeNull();
            person.Finished.ShouldBe(["visa", "work", "debt"], ignoreOrder: true);
            person.CalledForHelp.ShouldBe(Samples.Now);
        }
    }

    [Fact]
    public async Task Of_somebody_unknown_nothing_is_kept()
    {
        using var store = Home.Open();
        await store.Commit(new PersonChange.Learned(Chat, "visa"), new PersonChange.CalledForHelp(Chat, Samples.Now));
        (await store.Find(Chat)).ShouldBeNull();
    }

    [Fact]
    public async Task Who_writes_from_a_number_is_known_with_its_country()
    {
        using var store = Home.Open();
        var row = await store.Inbox.Receive(Samples.Arrival("sms:1", "+77011234567") with { Country = "KZ" }, TestContext.Current.CancellationToken);
        (await store.Find(row!.Person))!.Country.ShouldBe("KZ");
        (await store.Find((await store.Receive("telegram:1", "1")).Person))!.Country.ShouldBeNull();
    }
}
