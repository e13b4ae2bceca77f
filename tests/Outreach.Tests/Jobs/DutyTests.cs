using Microsoft.Extensions.DependencyInjection;
using Outreach.Broadcasts;
using Outreach.Jobs;
using Outreach.Loopback.Running;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Privacy;
using Outreach.Storage;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Jobs;

/// <summary>Of several workers on one store each does what is its duty, while it is.</summary>
public sealed class DutyTests : IDisposable
{
    private const string Her = "4711";
    private readonly LentDuties _duties = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_decided_while_another_sends_leaves_once_the_sending_is_ours_and_in_its_order()
    {
        string[] said;
        await using (var alone = await Start())
        {
            await Say(alone, "1", "2", "3");
            said = Heard(alone);
        }

        _duties.Lose(DutyName.Sending);
        await using var outreach = await Start();
        await Say(outreach, "1", "2", "3");
        Heard(outreach).ShouldBeEmpty();
        (await Unsent(outreach)).Count.ShouldBe(said.Length);

        _duties.Give(DutyName.Sending);
        await Until(async () => (await Unsent(outreach)).Count == 0);
        Heard(outreach)[^1].ShouldBe(said[^1]);
        Heard(outreach).ShouldBe(Heard(outreach).Distinct(), "nothing is said twice");
    }

    [Fact]
    public async Task Once_the_sending_is_lost_nothing_leaves_any_more_and_once_it_is_ours_again_all_does_once()
    {
        await using var outreach = await Start();
        await Say(outreach, "1");
        var before = Heard(outreach).Length;
        _duties.Lose(DutyName.Sending);
        await Until(() => Task.FromResult(outreach.Services.GetRequiredService<Outbox>().Waiting == 0));
        await Say(outreach, "2");
        Heard(outreach).Length.ShouldBe(before);
        (await Unsent(outreach)).ShouldHaveSingleItem();

        _duties.Give(DutyName.Sending);
        await Until(async () => (await Unsent(outreach)).Count == 0);
        Heard(outreach).Length.ShouldBe(before + 1);
    }

    [Fact]
    public async Task Who_is_not_sure_neither_answers_nor_sends_until_he_is()
    {
        await using var outreach = await Start();
        await Say(outreach, "1");
        var before = Heard(outreach).Length;
        _duties.InDoubt = true;
        var answered = Say(outreach, "2");
        for (var look = 0; look < 20; look++)
            await Passes(outreach);
        answered.IsCompleted.ShouldBeFalse();
        (await Ledger(outreach)).Waiting.ShouldBe(1);
        Heard(outreach).Length.ShouldBe(before);

        _duties.InDoubt = false;
        while (!answered.IsCompleted)
            await Passes(outreach);
        await answered;
        Heard(outreach).Length.ShouldBe(before + 1);
    }

    [Fact]
    public async Task What_came_while_another_had_its_lane_is_answered_in_its_order_once_the_lane_is_ours()
    {
        for (var part = 0; part < PersonQueues.Parts; part++)
            _duties.Lose(DutyName.Lanes(part));
        await using var outreach = await Start();
        await Say(outreach, "1", "2");
        (await Ledger(outreach)).ShouldBe(new InboxLedger(2, 0, 0, 2, 0));

        for (var round = 0; round < 2; round++)
        {
            for (var part = 0; part < PersonQueues.Parts; part++)
                _duties.Give(DutyName.Lanes(part));
            await Until(async () => (await Ledger(outreach)).Waiting == 0);
            for (var part = 0; part < PersonQueues.Parts; part++)
                _duties.Lose(DutyName.Lanes(part));
            await Say(outreach, "3");
            (await Ledger(outreach)).Waiting.ShouldBe(1);
        }

        (await Ledger(outreach)).ShouldBe(new InboxLedger(4, 3, 0, 1, 0));
    }

    [Fact]
    public async Task Who_takes_the_sending_up_ends_as_unknown_what_another_had_begun_to_send_at_most_once()
    {
        _duties.Lose(DutyName.Sending);
        await using var outreach = await Start();
        await Say(outreach, "1");
        var store = outreach.Services.GetRequiredService<IStore>();
        var person = (await Unsent(outreach))[0].Person;
        var row = new OutboxRow
        {
            Id = store.NextId(),
            Person = person,
            Channel = TestPhone.Numbers,
            Urgency = Urgency.Broadcast,
            Ground = new Ground.Broadcast(17, 'a'),
            QueuedAt = outreach.Time.GetUtcNow(),
            Message = new Sealed([1]),
        };
        await store.Commit(
            [
                new BroadcastChange.Saved(new Broadcast
                {
                    Id = 17,
                    Version = 1,
                    State = BroadcastState.Paused,
                    Author = person,
                    Message = new Sealed([1]),
                    CreatedAt = outreach.Time.GetUtcNow(),
                }),
                new BroadcastChange.Found(17, [new Recipient(person, 'a')], person),
                new BroadcastChange.Fed(17, 'a', person, 1),
                new OutboxChange.Queued(row),
                new OutboxChange.SendStarted(row),
            ],
            Cancellation);

        _duties.Give(DutyName.Sending);
        await Until(async () => (await Unsent(outreach)).Count == 0);
        outreach.Services.GetRequiredService<IBroadcastStore>().Progress(17)[RecipientState.Unknown].ShouldBe(1);
    }

    public void Dispose() => _duties.Dispose();

    private Task<TestOutreach> Start() => TestOutreach.Start(change: services => services.AddSingleton<IDuties>(_duties));

    private static async Task Say(TestOutreach outreach, params string[] words)
    {
        foreach (var said in words)
            await outreach.Does(TestPhone.Numbers, Her, new InboundContent.Wrote(said));
    }

    private static string[] Heard(TestOutreach outreach) => [.. outreach.Phone(TestPhone.Numbers).SentTo(Her).Select(TestPhone.Text)];

    private static Task<IReadOnlyList<OutboxRow>> Unsent(TestOutreach outreach)
        => outreach.Services.GetRequiredService<IOutboxStore>().Unsent(Cancellation);

    private static Task<InboxLedger> Ledger(TestOutreach outreach)
        => outreach.Services.GetRequiredService<IInboxStore>().Ledger(Cancellation);

    private static async Task Passes(TestOutreach outreach)
    {
        outreach.Time.Advance(TimeSpan.FromSeconds(1));
        await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Cancellation);
    }

    private static async Task Until(Func<Task<bool>> condition)
    {
        var until = TimeProvider.System.GetUtcNow() + Wait.Patience;
        while (!await condition())
        {
            if (TimeProvider.System.GetUtcNow() > until)
                throw new TimeoutException("What was to be dealt with and sent still waits.");
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, Cancellation);
        }
    }
}
