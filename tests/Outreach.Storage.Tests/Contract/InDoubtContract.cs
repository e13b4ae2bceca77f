using Outreach.Messaging.DeadLettering;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.People;

namespace Outreach.Storage.Tests.Contract;

/// <summary>Messages that are sent at most once: a restart knows whose sending had begun.</summary>
public abstract class InDoubtContract(IHome home) : StoreContract(home)
{
    private static readonly PersonId Somebody = new(5);

    [Fact]
    public async Task What_was_begun_is_known_to_be_in_doubt_after_a_restart()
    {
        OutboxRow[] rows;
        using (var store = Home.Open())
        {
            rows = [.. Enumerable.Range(0, 4).Select(_ => store.Outgoing(Somebody) with { Ground = new Ground.Broadcast(17, 'a') })];
            await store.Commit([.. rows.Select(row => new OutboxChange.Queued(row))]);
            await store.Commit([.. rows[1..].Select(row => new OutboxChange.SendStarted(row))]);
            await store.Commit(new OutboxChange.Released(rows[2]), new OutboxChange.Done(rows[3]));
        }

        using var again = Home.Open();
        (await again.Unsent()).ShouldBeAlike([rows[0], rows[1] with { Claimed = true }, rows[2]]);
    }

    [Fact]
    public async Task How_urgent_it_is_and_what_it_outdates_is_known_after_a_restart()
    {
        List<OutboxRow> rows;
        using (var store = Home.Open())
        {
            rows = [.. from urgency in Enum.GetValues<Urgency>() from kind in Enum.GetValues<OutgoingKind>() select store.Outgoing(Somebody) with { Urgency = urgency, Kind = kind }];
            await store.Commit([.. rows.Select(row => new OutboxChange.Queued(row))]);
        }

        using var again = Home.Open();
        (await again.Unsent()).ShouldBeAlike(rows);
    }

    [Fact]
    public async Task Words_of_a_case_are_known_with_their_case_after_a_restart()
    {
        OutboxRow row;
        using (var store = Home.Open())
        {
            row = store.Outgoing(Somebody) with { Ground = new Ground.CaseWord(90, 91) };
            await store.Commit(new OutboxChange.Queued(row), new OutboxChange.SendStarted(row));
        }

        using var again = Home.Open();
        (await again.Unsent()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            kept => kept.Ground.ShouldBe(row.Ground), kept => kept.Claimed.ShouldBeTrue());
    }

    [Fact]
    public async Task What_went_already_does_not_come_back_by_being_begun_or_released()
    {
        using var store = Home.Open();
        var row = store.Outgoing(Somebody);
        await store.Commit(new OutboxChange.Queued(row), new OutboxChange.Done(row));
        await store.Commit(new OutboxChange.SendStarted(row), new OutboxChange.Released(row));
        (await store.Unsent()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Tried_again_after_it_was_given_up_it_is_not_in_doubt()
    {
        using var store = Home.Open();
        var row = store.Outgoing(Somebody) with { Ground = new Ground.Broadcast(17, 'a'), Claimed = true };
        await store.Commit(new OutboxChange.Queued(row), new OutboxChange.Dead(row, "why", Samples.Now));
        var letter = (await store.Letters.After(0, 10, TestContext.Current.CancellationToken)).ShouldHaveSingleItem().ShouldBeOfType<DeadLetter.Unsent>();
        await store.Commit(new OutboxChange.Revived(letter.Row));
        (await store.Unsent()).ShouldHaveSingleItem().ShouldBeAlike(row with { Claimed = false });
    }
}
