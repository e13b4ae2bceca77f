using Outreach.Broadcasts;
using Outreach.People;

namespace Outreach.Storage.Tests.Contract;

public abstract class RecipientContract(IHome home) : StoreContract(home)
{
    [Fact]
    public async Task Recipients_are_handed_out_zone_by_zone_in_the_order_of_their_numbers()
    {
        using (var store = Home.Open())
        {
            await store.Commit(Found(5, 'a', 1, 2, 30, 1_000_000_000_000), Found(4, 'a', 7), Found(6, 'a', 8));
            await store.Commit(Found(5, 'c', 3, 16, 17));
        }

        using var again = Home.Open();
        (await again.Recipients(5, 'a')).ShouldBe([1, 2, 30, 1_000_000_000_000]);
        (await again.Recipients(5, 'a', after: 1, most: 2)).ShouldBe([2, 30]);
        (await again.Recipients(5, 'a', after: 1_000_000_000_000)).ShouldBeEmpty();
        (await again.Recipients(5, 'c', after: 3)).ShouldBe([16, 17]);
        (await again.Recipients(5, 'b')).ShouldBeEmpty();
        (await again.Recipients(7, 'a')).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_is_found_twice_is_a_recipient_once_whatever_her_zone_is_then()
    {
        using var store = Home.Open();
        await store.Commit(Found(5, 'a', 1, 2, 3));
        await store.Commit(Found(5, 'a', 1, 2, 3), Found(5, 'c', 2, 4), Found(5, 'c', 4, 4));
        await store.Commit(new BroadcastChange.Found(5, [], new PersonId(50)));
        (await store.Recipients(5, 'a')).ShouldBe([1, 2, 3]);
        (await store.Recipients(5, 'c')).ShouldBe([4]);
        var progress = store.Broadcasts.Progress(5);
        (progress.Eligible, progress.Looked).ShouldBe((4, new PersonId(50)));
        progress.Zones.ShouldBe(new Dictionary<char, int> { ['a'] = 3, ['c'] = 1 }, ignoreOrder: true);
    }

    [Fact]
    public async Task What_became_of_a_recipient_is_known_and_told_once()
    {
        using (var store = Home.Open())
        {
            await store.Commit(Found(5, 'a', 1, 2), new BroadcastChange.Fed(5, 'a', new PersonId(2), Queued: 2));
            await store.Commit(Ended(5, 1, RecipientState.Sent), Ended(5, 1, RecipientState.Sent));
            await store.Commit(Ended(5, 1, RecipientState.Refused), Ended(5, 77, RecipientState.Sent), Ended(5, 2, RecipientState.Sent, 'c'));
        }

        using var again = Home.Open();
        (await End(again, 1)).ShouldBe(RecipientState.Sent);
        (await End(again, 2)).ShouldBe(RecipientState.Waiting);
        (await End(again, 77)).ShouldBeNull();
        (await again.Recipients(5, 'a')).ShouldBe([2]);
        var progress = again.Broadcasts.Progress(5);
        (progress.Ended, progress.Underway, progress[RecipientState.Sent], progress.LastAt).ShouldBe((1, 1, 1, Samples.Now));
        progress.SentBy.ShouldHaveSingleItem().ShouldBe(new("telegram", 1));
    }

    [Fact]
    public async Task Many_ends_at_once_are_all_counted()
    {
        using var store = Home.Open();
        await store.Commit(Found(5, 'a', [.. Enumerable.Range(1, 300).Select(id => (long)id)]), new BroadcastChange.Fed(5, 'a', new PersonId(300), Queued: 300));
        await Task.WhenAll(Enumerable.Range(1, 600).Select(number => Task.Run(() => store.Commit(Ended(5, (number + 1) / 2, (RecipientState)(1 + (number + 1) / 2 % 5))))));
        var progress = store.Broadcasts.Progress(5);
        (progress.Ended, progress.Left, progress.Underway).ShouldBe((300, 0, 0));
        progress.Ends.Values.ShouldAllBe(count => count == 60);
        (await store.Recipients(5, 'a')).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_a_broadcast_that_was_stopped_nobody_is_handed_out_who_was_not_taken_before()
    {
        using (var store = Home.Open())
        {
            await store.Commit(Found(5, 'a', 1, 2, 3, 4), Found(5, 'c', 5), new BroadcastChange.Fed(5, 'a', new PersonId(2), Queued: 2));
            await store.Commit(Ended(5, 1, RecipientState.Sent), new BroadcastChange.Withdrawn(5, Samples.Now));
        }

        using var again = Home.Open();
        (await again.Recipients(5, 'a', after: 2)).ShouldBeEmpty();
        (await again.Recipients(5, 'c')).ShouldBeEmpty();
        (await End(again, 1)).ShouldBe(RecipientState.Sent);
        (await End(again, 2)).ShouldBe(RecipientState.Waiting, "her message is on its way");
        (await End(again, 3)).ShouldBe(RecipientState.Withdrawn);
        (await End(again, 5, 'c')).ShouldBe(RecipientState.Withdrawn);

        await again.Commit(Ended(5, 2, RecipientState.Unreachable), Ended(5, 3, RecipientState.Withdrawn, wasQueued: false));
        var progress = again.Broadcasts.Progress(5);
        (progress.Left, progress.Underway, progress[RecipientState.Withdrawn], progress[RecipientState.Unreachable]).ShouldBe((0, 0, 3, 1));
    }

    [Fact]
    public async Task Forgotten_she_stays_a_number_among_the_recipients()
    {
        using var store = Home.Open();
        var person = (await store.Receive("telegram:1")).Person;
        await store.Commit(Found(5, 'a', person.Value));
        await store.Commit(new PersonChange.Erased(person));
        (await End(store, person.Value)).ShouldBe(RecipientState.Waiting);
        await store.Commit(Ended(5, person.Value, RecipientState.Withheld, wasQueued: false));
        (store.Broadcasts.Progress(5).Eligible, store.Broadcasts.Progress(5)[RecipientState.Withheld]).ShouldBe((1, 1));
    }

    private static BroadcastChange.Found Found(long id, char zone, params long[] people) => new(id, [.. people.Select(person => new Recipient(new PersonId(person), zone))], new PersonId(people[^1]));

    private static BroadcastChange.Ended Ended(long id, long person, RecipientState state, char zone = 'a', bool wasQueued = true)
        => new(id, new Recipient(new PersonId(person), zone), state, "telegram", wasQueued, Samples.Now);

    private static Task<RecipientState?> End(OpenStore store, long person, char zone = 'a') => store.End(5, new Recipient(new PersonId(person), zone));
}
