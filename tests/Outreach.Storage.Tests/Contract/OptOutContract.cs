using Outreach.Broadcasts;
using Outreach.Broadcasts.Dispatch;
using Outreach.People;

namespace Outreach.Storage.Tests.Contract;

/// <summary>Who writes STOP soon after a broadcast is counted with it.</summary>
public abstract class OptOutContract(IHome home) : StoreContract(home)
{
    private static readonly TimeSpan Window = Progressing.OptOutWindow;

    [Theory]
    [InlineData(0, 1)]
    [InlineData(71, 1)]
    [InlineData(72, 1)]
    [InlineData(73, 0)]
    [InlineData(-1, 0)]
    public async Task A_STOP_counts_within_three_days_after_she_got_it(int hours, int counted)
    {
        using var store = Home.Open();
        await Sent(store, broadcast: 5, person: 1, Samples.Now);
        // Somebody else got it later, so that it is still looked at.
        await Sent(store, broadcast: 5, person: 2, Samples.Now.AddHours(5));
        await store.Commit(new BroadcastChange.LeftAfter(new PersonId(1), Samples.Now.AddHours(hours)));
        store.Broadcasts.Progress(5).OptOuts.ShouldBe(counted);
    }

    [Fact]
    public async Task One_who_stops_twice_counts_once_for_every_broadcast_that_she_got()
    {
        using (var store = Home.Open())
        {
            await Sent(store, broadcast: 4, person: 1, Samples.Now - Window - Window);
            await Sent(store, broadcast: 5, person: 1, Samples.Now);
            await Sent(store, broadcast: 6, person: 1, Samples.Now.AddHours(1), zone: 'c');
            await Sent(store, broadcast: 7, person: 2, Samples.Now.AddHours(1));
            await store.Commit(Left(1, 2), Left(1, 2));
        }

        using var again = Home.Open();
        await again.Commit(Left(1, 3));
        new long[] { 4, 5, 6, 7 }.Select(id => again.Broadcasts.Progress(id).OptOuts).ShouldBe([0, 1, 1, 0]);
    }

    [Fact]
    public async Task Who_did_not_get_it_does_not_count()
    {
        using var store = Home.Open();
        await Sent(store, broadcast: 5, person: 1, Samples.Now);
        await Sent(store, broadcast: 5, person: 2, Samples.Now, state: RecipientState.Unknown);
        await store.Commit(new BroadcastChange.Found(5, [new Recipient(new PersonId(3), 'a')], new PersonId(3)));
        await store.Commit(Left(2, 1), Left(3, 1), Left(4, 1));
        store.Broadcasts.Progress(5).OptOuts.ShouldBe(0);
    }

    [Fact]
    public async Task A_STOP_by_her_other_channel_counts_and_not_once_more_by_the_first()
    {
        using var store = Home.Open();
        await store.Commit(
            new PersonChange.Saved(Samples.Person(1, "chat")), new PersonChange.Saved(Samples.Person(2, "sms")), new PersonChange.Joined(new PersonId(1), new PersonId(2)));
        await Sent(store, broadcast: 5, person: 1, Samples.Now);
        await store.Commit(Left(2, 1));
        await store.Commit(Left(1, 1));
        store.Broadcasts.Progress(5).OptOuts.ShouldBe(1);
    }

    private static BroadcastChange.LeftAfter Left(long person, int hours) => new(new PersonId(person), Samples.Now.AddHours(hours));

    private static Task Sent(OpenStore store, long broadcast, long person, DateTimeOffset at, char zone = 'a', RecipientState state = RecipientState.Sent)
    {
        var recipient = new Recipient(new PersonId(person), zone);
        return store.Commit(
            new BroadcastChange.Found(broadcast, [recipient], recipient.Person),
            new BroadcastChange.Fed(broadcast, zone, recipient.Person, Queued: 1),
            new BroadcastChange.Ended(broadcast, recipient, state, "telegram", WasQueued: true, at));
    }
}
