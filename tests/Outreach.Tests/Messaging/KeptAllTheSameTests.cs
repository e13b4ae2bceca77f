using Microsoft.Extensions.DependencyInjection;
using Outreach.Consultations.Scheduling;
using Outreach.LiteDb;
using Outreach.Messaging;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Storage;
using Outreach.Tests.Consultations;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Messaging;

/// <summary>What a store kept although it said otherwise is sent once: neither beside what was decided anew, nor by the next start, nor never.</summary>
public sealed class KeptAllTheSameTests : IDisposable
{
    private const string Her = "4711";
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("outreach-kept-");
    private LyingStore? _store;

    [Fact]
    public async Task An_answer_is_sent_once_and_not_again_by_the_next_start()
    {
        await using (var outreach = await Start())
        {
            await outreach.Does(TestPhone.Numbers, Her, new InboundContent.Wrote("привет"));
            var before = outreach.Phone(TestPhone.Numbers).SentTo(Her).Count;

            _store!.Denies = static changes => changes.Any(static change => change is InboxChange.Handled);
            var told = outreach.Does(TestPhone.Numbers, Her, new InboundContent.Wrote("2"));
            await Passing(outreach, told);

            _store.Denied.ShouldBe(1);
            outreach.Phone(TestPhone.Numbers).SentTo(Her).Count.ShouldBe(before + 1);
            (await Unsent(outreach)).ShouldBeEmpty();
        }

        await using var again = await Start();
        await again.Rest();
        again.Phone(TestPhone.Numbers).SentTo(Her).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_no_message_asked_for_leaves_when_the_store_answers_again()
    {
        await using var booked = await Booked.Start(change: services => services.AddSingleton<IStore>(all => _store = new LyingStore(all.GetRequiredService<LiteDbStore>())));
        _store!.Denies = static changes => changes.Any(static change => change is ConsultationChange.Noted { Reminded: not Reminders.None });
        booked.Outreach.Time.Advance(TimeSpan.FromHours(30));
        await Should.ThrowAsync<StoreUnavailableException>(booked.Round);
        await booked.Outreach.Rest();
        booked.Notes.ShouldBeEmpty();

        await booked.Outreach.Does(TestPhone.Buttons, "somebody else", new InboundContent.Wrote("привет"));
        await booked.Outreach.Rest();
        booked.Notes.ShouldHaveSingleItem();
        await booked.Round();
        await booked.Outreach.Rest();
        booked.Notes.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_she_wrote_is_answered_before_what_she_writes_next_though_nobody_heard_of_it()
    {
        await using var outreach = await Start();
        await outreach.Does(TestPhone.Numbers, Her, new InboundContent.Wrote("1"));
        var before = outreach.Phone(TestPhone.Numbers).SentTo(Her).Count;
        var sealer = outreach.Services.GetRequiredService<ISealer>();
        var inbox = outreach.Services.GetRequiredService<IInboxStore>();
        var message = new InboundMessage
        {
            Key = "lost",
            Channel = TestPhone.Numbers,
            Address = Her,
            SentAt = outreach.Time.GetUtcNow(),
            Content = new InboundContent.Wrote("1"),
        };
        // It is kept, but whoever brought it was told otherwise: it stands in no lane.
        await inbox.Receive(
            new Arrival(
                message.Key,
                message.Channel,
                sealer.KeyOf(message.Channel, Her),
                sealer.Seal(Her, MessagingJson.Default.String),
                Newcomer.Token(),
                message.SentAt,
                sealer.Seal(message, MessagingJson.Default.InboundMessage)),
            TestContext.Current.CancellationToken);
        var turns = new List<string>();
        _store!.Denies = changes =>
        {
            turns.AddRange(changes.OfType<InboxChange.Handled>().Select(static handled => handled.Row.Key));
            return false;
        };

        await outreach.Does(TestPhone.Numbers, Her, new InboundContent.Wrote("1"));

        string.Join(" ", turns).ShouldBe($"{turns[^1]} lost {turns[^1]}", "her last message is overtaken, and has its turn then");
        outreach.Phone(TestPhone.Numbers).SentTo(Her).Count.ShouldBe(before + 2);
        (await inbox.Ledger(TestContext.Current.CancellationToken)).ShouldBe(new InboxLedger(3, 3, 0, 0, 0));
    }

    public void Dispose() => _data.Delete(recursive: true);

    private static Task<IReadOnlyList<OutboxRow>> Unsent(TestOutreach outreach)
        => outreach.Services.GetRequiredService<IOutboxStore>().Unsent(TestContext.Current.CancellationToken);

    // The lane tries again after a pause of our clock.
    private static async Task Passing(TestOutreach outreach, Task done)
    {
        while (!done.IsCompleted)
        {
            outreach.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        await done;
    }

    private Task<TestOutreach> Start() => TestOutreach.Start(
        data: _data.FullName,
        change: services => services.AddSingleton<IStore>(all => _store = new LyingStore(all.GetRequiredService<LiteDbStore>())));
}
