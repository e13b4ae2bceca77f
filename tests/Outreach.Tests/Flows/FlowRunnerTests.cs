using Microsoft.Extensions.DependencyInjection;
using Outreach.Flows.Running;
using Outreach.Messaging;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Handlers;
using Outreach.Messaging.Inbound;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Storage;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Flows;

public sealed class FlowRunnerTests
{
    [Fact]
    public async Task A_message_dated_in_the_future_makes_us_forget_nothing_that_must_be_wiped()
    {
        await using var outreach = await TestOutreach.Start();
        await outreach.Does(TestPhone.Buttons, "her", new InboundContent.Opened(null));
        await outreach.Does(TestPhone.Buttons, "her", new InboundContent.Wrote("русский"));

        await outreach.Services.GetRequiredService<Inbox>().Receive(
            new InboundMessage
            {
                Key = "test-buttons:from-2100",
                Channel = TestPhone.Buttons,
                Address = "her",
                SentAt = outreach.Time.GetUtcNow().AddYears(74),
                Reference = "hers-of-2100",
                Content = new InboundContent.Wrote("меню"),
            },
            TestContext.Current.CancellationToken);
        await outreach.Rest();

        // The first person in an empty store; nobody else is in it.
        var ids = Enumerable.Range(1, 50).Select(number => new PersonId(number));
        var chats = outreach.Services.GetRequiredService<IChatStore>();
        var known = new List<string>();
        foreach (var id in ids)
            known.AddRange((await chats.Chat(id, TestContext.Current.CancellationToken)).Recent.Select(message => message.Reference));
        known.ShouldBe(["hers-1", "ours-1", "hers-2", "ours-2", "hers-of-2100", "ours-3"], ignoreOrder: true);
    }

    [Fact]
    public async Task One_call_for_help_keeps_nobody_out_of_announcements_for_ever()
    {
        await using var outreach = await TestOutreach.Start();
        await outreach.Does(TestPhone.Buttons, "her", new InboundContent.Opened(null));
        await outreach.Does(TestPhone.Buttons, "her", new InboundContent.Wrote("русский"));
        await outreach.Does(TestPhone.Buttons, "her", new InboundContent.Wrote("срочно"));
        (await Called(outreach)).ShouldBeTrue();

        outreach.Time.Advance(TimeSpan.FromHours(23));
        await outreach.Does(TestPhone.Buttons, "her", new InboundContent.Wrote("меню"));
        (await Called(outreach)).ShouldBeTrue("not yet a day ago");
        outreach.Time.Advance(TimeSpan.FromHours(2));
        await outreach.Does(TestPhone.Buttons, "her", new InboundContent.Wrote("помощь"));
        (await Called(outreach)).ShouldBeTrue("she still looks for help");
        await outreach.Does(TestPhone.Buttons, "her", new InboundContent.Wrote("сабактар"));
        (await Called(outreach)).ShouldBeFalse("she talks with us as others do");
    }

    private static async Task<bool> Called(TestOutreach outreach)
    {
        var people = outreach.Services.GetRequiredService<IPeopleStore>();
        foreach (var number in Enumerable.Range(1, 50))
        {
            if (await people.Find(new PersonId(number), TestContext.Current.CancellationToken) is { } person)
                return person.CalledForHelp is not null;
        }

        throw new InvalidOperationException("Nobody is there.");
    }

    [Fact]
    public async Task Who_wrote_after_she_blocked_us_is_answered_also_when_the_block_is_dealt_with_later()
    {
        await using var outreach = await TestOutreach.Start();
        var sealer = outreach.Services.GetRequiredService<ISealer>();
        var said = new InboundMessage
        {
            Key = "test-buttons:1",
            Channel = TestPhone.Buttons,
            Address = "her",
            SentAt = outreach.Time.GetUtcNow(),
            Content = new InboundContent.Wrote("салам"),
        };
        // Past the lanes: it is stored, and waits until this test deals with it.
        var row = (await outreach.Services.GetRequiredService<IInboxStore>().Receive(
            new Arrival(
                said.Key, said.Channel, sealer.KeyOf(said.Channel, said.Address), sealer.Seal(said.Address, MessagingJson.Default.String), Newcomer.Token(),
                outreach.Time.GetUtcNow(), sealer.Seal(said, MessagingJson.Default.InboundMessage)),
            TestContext.Current.CancellationToken)).ShouldNotBeNull();
        await outreach.Services.GetRequiredService<IStore>().Commit([new PersonChange.Reachable(row.Person, Yes: false)], TestContext.Current.CancellationToken);

        var flows = outreach.Services.GetRequiredService<FlowRunner>();
        await flows.TryHandle(row, said, WrittenAlong.Nothing, TestContext.Current.CancellationToken);
        await outreach.Rest();

        outreach.Phone(TestPhone.Buttons).SentTo("her").ShouldHaveSingleItem();
    }
}
