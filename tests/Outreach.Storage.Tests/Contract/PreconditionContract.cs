using Outreach.Broadcasts;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Members;

namespace Outreach.Storage.Tests.Contract;

public abstract class PreconditionContract(IHome home) : StoreContract(home)
{
    [Fact]
    public async Task Of_many_who_open_one_invitation_at_once_one_gets_it()
    {
        using var store = Home.Open();
        var people = await Task.WhenAll(Enumerable.Range(0, 50).Select(async number => (await store.Receive($"telegram:{number}", $"{number}")).Person));
        await store.Commit(new StaffChange.Invited(Samples.Invitation("link"), Samples.Now));

        var answers = await Task.WhenAll(people.Select(person => Task.Run(() => store.TryCommit(
            new InvitationPrecondition("link"), new StaffChange.InvitationGone("link"), new StaffChange.Appointed(Samples.Member(person.Value))))));
        answers.Count(won => won.IsKept).ShouldBe(1);
        store.Staff.Members.ShouldHaveSingleItem().Person.ShouldBe(people[Array.FindIndex(answers, won => won.IsKept)]);
    }

    [Fact]
    public async Task What_a_claim_does_not_hold_for_is_not_kept_and_disturbs_nobody_beside_it()
    {
        using var store = Home.Open();
        var row = await store.Receive("telegram:1");
        var answers = await Task.WhenAll(Enumerable.Range(1, 20).Select(number => store.Store.TryCommit(
            number % 2 == 0 ? [] : [new InvitationPrecondition("nobody's")],
            [new InboxChange.Handled(row, Outcome.Answered), new PersonChange.Saved(Samples.Person(1_000_000 + number, $"{number}"))],
            TestContext.Current.CancellationToken)));
        answers.Count(one => one.IsKept).ShouldBe(1);
        answers.Count(one => one is CommitResult.Overtaken).ShouldBe(18, "the message was dealt with by then, whatever they claim");
        foreach (var number in Enumerable.Range(1, 20).Where(number => number > 2 || number == 1))
            (await store.Find(new PersonId(1_000_000 + number))).ShouldBeNull("only the first that held dealt with the message");
        (await store.Find(new PersonId(1_000_002))).ShouldNotBeNull();
        (await store.Ledger()).ShouldBe(new InboxLedger(1, 1, 0, 0, 0));
    }

    [Fact]
    public async Task A_message_whose_claim_did_not_hold_still_waits()
    {
        using var store = Home.Open();
        var row = await store.Receive("telegram:1");
        (await store.TryCommit(new InvitationPrecondition("gone"), new InboxChange.Handled(row, Outcome.Answered))).IsKept.ShouldBeFalse();
        (await store.Waiting()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_turn_that_was_kept_before_is_overtaken_though_its_claim_is_used_up()
    {
        InboxRow row;
        using (var store = Home.Open())
        {
            row = await store.Receive("telegram:1");
            await store.Commit(new StaffChange.Invited(Samples.Invitation("link"), Samples.Now));
            (await store.TryCommit(new InvitationPrecondition("link"), Turn())).IsKept.ShouldBeTrue();
        }

        using var again = Home.Open();
        (await again.TryCommit(new InvitationPrecondition("link"), Turn())).ShouldBe(new CommitResult.Overtaken());
        (await again.TryCommit(new InvitationPrecondition("link"))).ShouldBe(new CommitResult.Refused(new InvitationPrecondition("link")));
        again.Staff.Members.ShouldHaveSingleItem();

        Change[] Turn() => [new InboxChange.Handled(row, Outcome.Answered), new StaffChange.InvitationGone("link"), new StaffChange.Appointed(Samples.Member(row.Person.Value))];
    }

    [Fact]
    public async Task A_staff_claim_holds_for_a_member_in_that_role()
    {
        using var store = Home.Open();
        await store.Commit(new PersonChange.Saved(Samples.Person(1, "key")), new StaffChange.Appointed(Samples.Member(1, Role.Editor)));
        (await store.TryCommit(new StaffPrecondition(new PersonId(1), Role.Editor))).IsKept.ShouldBeTrue();
        (await store.TryCommit(new StaffPrecondition(new PersonId(1), Role.Administrator))).IsKept.ShouldBeFalse();
        (await store.TryCommit(new StaffPrecondition(new PersonId(2), Role.Editor))).IsKept.ShouldBeFalse();
        await store.Commit(new StaffChange.Appointed(Samples.Member(1, Role.Observer)));
        (await store.TryCommit(new StaffPrecondition(new PersonId(1), Role.Editor))).IsKept.ShouldBeFalse();
        await store.Commit(new StaffChange.Removed(new PersonId(1)));
        (await store.TryCommit(new StaffPrecondition(new PersonId(1), Role.Observer))).IsKept.ShouldBeFalse();
    }

    [Fact]
    public async Task All_claims_must_hold()
    {
        using var store = Home.Open();
        await store.Commit(new PersonChange.Saved(Samples.Person(1, "key")), new StaffChange.Appointed(Samples.Member(1, Role.Editor)));
        var claims = new Precondition[] { new StaffPrecondition(new PersonId(1), Role.Editor), new BroadcastPrecondition(5, 1) };
        (await store.Store.TryCommit(claims, [], TestContext.Current.CancellationToken)).ShouldBe(new CommitResult.Refused(claims[1]));
        await store.Commit(new BroadcastChange.Saved(Samples.Plan(5)));
        (await store.Store.TryCommit(claims, [], TestContext.Current.CancellationToken)).IsKept.ShouldBeTrue();
    }

    [Fact]
    public async Task Of_two_who_decide_on_one_broadcast_the_second_decides_nothing()
    {
        using var store = Home.Open();
        (await store.TryCommit(new BroadcastPrecondition(5, 1))).IsKept.ShouldBeFalse("nothing is kept under this number");
        (await store.TryCommit(new BroadcastPrecondition(5, 0), new BroadcastChange.Saved(Samples.Plan(5, version: 1)))).IsKept.ShouldBeTrue();
        (await store.TryCommit(new BroadcastPrecondition(5, 0), new BroadcastChange.Saved(Samples.Plan(5, version: 1)))).IsKept.ShouldBeFalse();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => store.TryCommit(
            new BroadcastPrecondition(5, 1), new BroadcastChange.Saved(Samples.Plan(5, version: 2, BroadcastState.Scheduled))))));
        answers.Count(won => won.IsKept).ShouldBe(1);
        store.Broadcasts.Broadcasts.ShouldHaveSingleItem().Version.ShouldBe(2);
    }

    [Fact]
    public async Task Trouble_of_a_channel_is_known_after_a_restart_until_it_ended()
    {
        var trouble = new ChannelTrouble("sms", "", "suspended", Samples.Now, Samples.Now.AddMinutes(5));
        using (var store = Home.Open())
            await store.Commit(new ChannelTroubleChange.Began(trouble), new ChannelTroubleChange.Began(trouble with { Part = "998" }));
        using (var store = Home.Open())
        {
            store.Troubles.Troubles.ShouldBe([trouble, trouble with { Part = "998" }]);
            await store.Commit(new ChannelTroubleChange.Ended("sms", ""), new ChannelTroubleChange.Ended("telegram", ""));
        }

        using var again = Home.Open();
        again.Troubles.Troubles.ShouldHaveSingleItem().Part.ShouldBe("998");
    }

    [Fact]
    public async Task What_help_cost_today_is_known_after_a_restart()
    {
        var today = new DateOnly(2026, 11, 25);
        using (var store = Home.Open())
        {
            await store.Commit(Help("1", helps: true, 2));
            await store.Commit(Help("1", helps: false, 1), Help("2", helps: true, 3) with { Country = null }, Help("1", helps: true, 2));
        }

        using var again = Home.Open();
        var known = again.Help.LastHelp;
        (known.Day, known.Segments, known.Most, known.Countries[string.Empty]).ShouldBe((today, 8, 5, 3));
        known.Numbers[(new PersonKey("1"), true)].ShouldBe(2);
        known.Numbers[(new PersonKey("1"), false)].ShouldBe(1);
        var room = new HelpPrecondition(Help("3", helps: true, 1), InAll: 10);
        (await again.TryCommit(room)).ShouldBe(new CommitResult.Refused(room), "half went to one country");
        (await again.TryCommit(room with { Answer = room.Answer with { Country = "RU" } })).IsKept.ShouldBeTrue();
        await again.Commit(Help("1", helps: true, 1));
        again.Help.LastHelp.Numbers[(new PersonKey("1"), true)].ShouldBe(3);

        HelpChange Help(string number, bool helps, int segments) => new(today, new PersonKey(number), helps, "KG", segments);
    }
}
