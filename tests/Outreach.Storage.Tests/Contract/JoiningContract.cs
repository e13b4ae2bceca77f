using Outreach.Flows.Engine;
using Outreach.Flows.Joining;
using Outreach.Messaging.Channels;
using Outreach.People;
using Outreach.Privacy;

namespace Outreach.Storage.Tests.Contract;

public abstract class JoiningContract(IHome home) : StoreContract(home)
{
    private static readonly PersonId Chat = new(1);
    private static readonly PersonId Sms = new(2);

    [Fact]
    public async Task Two_that_are_joined_share_one_token_and_what_was_told_also_after_a_restart()
    {
        using (var store = Home.Open())
        {
            await Two(store);
            await store.Commit(
                new PersonChange.Told(Chat, new Profile { Language = Language.Ru, Age = "18-24" }), new PersonChange.Told(Sms, new Profile { Age = "14", Sex = "female" }), new PersonChange.Joined(Chat, Sms));
        }

        using var again = Home.Open();
        var (chat, sms) = ((await again.Find(Chat))!, (await again.Find(Sms))!);
        (chat.Joined, sms.Joined, chat.Token, sms.Token).ShouldBe((Sms, Chat, "chat token", "chat token"));
        chat.Profile.ShouldBe(new Profile { Language = Language.Ru, Age = "18-24", Sex = "female" });
        sms.Profile.ShouldBe(new Profile { Language = Language.Ru, Age = "14", Sex = "female" });
    }

    [Fact]
    public async Task Joined_with_another_the_first_stands_alone_under_a_new_token()
    {
        using var store = Home.Open();
        await Two(store);
        await store.Commit(new PersonChange.Saved(Samples.Person(3, "another")), new PersonChange.Joined(Chat, Sms), new PersonChange.Joined(Chat, new PersonId(3)));
        (await store.Find(Chat))!.Joined.ShouldBe(new PersonId(3));
        var left = (await store.Find(Sms))!;
        left.Joined.ShouldBeNull();
        left.Token.ShouldNotBe("chat token");
        left.Token.ShouldNotBe("sms token");
    }

    [Fact]
    public async Task Taken_by_another_the_giver_of_the_token_keeps_it()
    {
        using var store = Home.Open();
        await Two(store);
        await store.Commit(new PersonChange.Saved(Samples.Person(3, "another") with { Token = "another token" }), new PersonChange.Joined(Chat, Sms), new PersonChange.Joined(new PersonId(3), Sms));
        var (chat, sms) = ((await store.Find(Chat))!, (await store.Find(Sms))!);
        (chat.Joined, chat.Token, sms.Joined, sms.Token).ShouldBe((null, "chat token", new PersonId(3), "another token"));
    }

    [Fact]
    public async Task Joined_again_nothing_changes()
    {
        using var store = Home.Open();
        await Two(store);
        await store.Commit(new PersonChange.Joined(Chat, Sms), new PersonChange.Joined(Chat, Sms), new PersonChange.Joined(Chat, new PersonId(77)));
        ((await store.Find(Chat))!.Joined, (await store.Find(Sms))!.Token).ShouldBe((Sms, "chat token"));
    }

    [Fact]
    public async Task Nobody_is_joined_with_herself()
    {
        using var store = Home.Open();
        await Two(store);
        await store.Commit(new PersonChange.Joined(Chat, Chat));
        (await store.Find(Chat))!.Joined.ShouldBeNull();
    }

    [Theory]
    [InlineData(ContactStatus.Open, ContactStatus.Open, ContactStatus.Stopped, ContactStatus.Stopped)]
    [InlineData(ContactStatus.Open, ContactStatus.Hidden, ContactStatus.Stopped, ContactStatus.Stopped)]
    [InlineData(ContactStatus.Stopped, ContactStatus.Stopped, ContactStatus.Open, ContactStatus.Open)]
    [InlineData(ContactStatus.Stopped, ContactStatus.Unreachable, ContactStatus.Open, ContactStatus.Unreachable)]
    [InlineData(ContactStatus.Hidden, ContactStatus.Stopped, ContactStatus.Open, ContactStatus.Stopped)]
    [InlineData(ContactStatus.Open, ContactStatus.Open, ContactStatus.Hidden, ContactStatus.Hidden)]
    [InlineData(ContactStatus.Open, ContactStatus.Stopped, ContactStatus.Hidden, ContactStatus.Stopped)]
    public async Task A_move_on_one_holds_on_the_other_as_far_as_it_must(ContactStatus before, ContactStatus other, ContactStatus after, ContactStatus follows)
    {
        using var store = Home.Open();
        await Two(store, before, other);
        await store.Commit(new PersonChange.Joined(Chat, Sms), new PersonChange.Moved(Chat, after));
        ((await store.Find(Chat))!.Standing, (await store.Find(Sms))!.Standing).ShouldBe((after, follows));
    }

    [Fact]
    public async Task Alone_a_move_moves_nobody_else()
    {
        using var store = Home.Open();
        await Two(store);
        await store.Commit(new PersonChange.Moved(Chat, ContactStatus.Stopped), new PersonChange.Moved(new PersonId(77), ContactStatus.Stopped), new PersonChange.Told(new PersonId(77), new Profile()));
        ((await store.Find(Chat))!.Standing, (await store.Find(Sms))!.Standing).ShouldBe((ContactStatus.Stopped, ContactStatus.Open));
        (await store.Find(new PersonId(77))).ShouldBeNull();
    }

    [Fact]
    public async Task Forgotten_on_one_she_and_her_talk_are_gone_on_both()
    {
        using (var store = Home.Open())
        {
            await Two(store);
            await store.Commit(new SessionChange.Saved(Sms, Samples.Seal("a session")), new ChatChange.Heard(Sms, "5", Samples.Now), new PersonChange.Joined(Chat, Sms));
            await store.Commit(new PersonChange.Erased(Chat));
        }

        using var again = Home.Open();
        (await again.Find(Chat)).ShouldBeNull();
        (await again.Find(Sms)).ShouldBeNull();
        (await again.Session(Sms)).ShouldBeNull();
        (await again.Chat(Sms)).Recent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_joined_meanwhile_is_not_forgotten_on_the_word_of_one_channel_alone()
    {
        using var store = Home.Open();
        await Two(store);
        await store.Commit(new PersonChange.Joined(Chat, Sms));
        await store.Commit(new PersonChange.Erased(Sms) { OnlyAlone = true });
        ((await store.Find(Chat)) is null, (await store.Find(Sms)) is null).ShouldBe((false, false));
    }

    [Fact]
    public async Task Who_stands_alone_is_forgotten()
    {
        using var store = Home.Open();
        await Two(store);
        await store.Commit(new PersonChange.Erased(Sms) { OnlyAlone = true });
        ((await store.Find(Chat)) is null, (await store.Find(Sms)) is null).ShouldBe((false, true));
    }

    [Fact]
    public async Task A_person_is_found_by_her_key()
    {
        using var store = Home.Open();
        await Two(store);
        (await store.Find(new PersonKey("sms key")))!.Id.ShouldBe(Sms);
        (await store.Find(new PersonKey("SMS KEY"))).ShouldBeNull();
    }

    [Fact]
    public async Task Codes_are_remembered_for_a_day_by_who_asked_and_by_number()
    {
        var now = Samples.Now;
        using (var store = Home.Open())
        {
            await store.Commit(new CodeChange(new PersonKey("a"), new PersonKey("1"), now.AddHours(-23)), new CodeChange(new PersonKey("b"), new PersonKey("1"), now.AddHours(-2)));
            await store.Commit(new CodeChange(new PersonKey("a"), new PersonKey("2"), now));
        }

        using var again = Home.Open();
        (await Sent(again, "a", now.AddDays(-1))).ShouldBe(2);
        (await Sent(again, "1", now.AddDays(-1))).ShouldBe(2);
        (await Sent(again, "1", now.AddHours(-2))).ShouldBe(0);
        (await Sent(again, "c", now.AddDays(-1))).ShouldBe(0);
        // The next one sweeps what is older than a day.
        await again.Commit(new CodeChange(new PersonKey("c"), new PersonKey("3"), now.AddHours(22)));
        (await Sent(again, "1", now.AddDays(-9))).ShouldBe(0);
        (await Sent(again, "a", now.AddDays(-9))).ShouldBe(1);
    }

    private static Task<int> Sent(OpenStore store, string key, DateTimeOffset since)
        => store.Codes.Sent(new PersonKey(key), since, TestContext.Current.CancellationToken);

    private static Task Two(OpenStore store, ContactStatus chat = ContactStatus.Open, ContactStatus sms = ContactStatus.Open) => store.Commit(
        new PersonChange.Saved(Samples.Person(Chat.Value, "chat key") with { Token = "chat token", Standing = chat }),
        new PersonChange.Saved(Samples.Person(Sms.Value, "sms key") with { Token = "sms token", Channel = "sms", Standing = sms }));
}
