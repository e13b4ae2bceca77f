using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Messaging;

/// <summary>What was decided before she stopped, and is to be sent after it.</summary>
public sealed class LastMomentTests
{
    private const string Her = "4712";
    private static readonly TimeSpan Busy = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("СТОП")]
    [InlineData("ТОКТОТ")]
    [InlineData("погода")]
    [InlineData("забудь меня", "да")]
    public async Task An_answer_that_still_waits_is_not_sent_to_somebody_who_stopped_hid_or_had_herself_forgotten_meanwhile(params string[] words)
    {
        await using var outreach = await Waiting();
        foreach (var word in words)
            await outreach.Queues(TestPhone.Buttons, Her, new InboundContent.Wrote(word));
        await Pass(outreach);
        New(outreach).ShouldHaveSingleItem("only the confirmation");
    }

    [Fact]
    public async Task Nothing_that_still_waits_is_sent_to_somebody_who_blocked_us_meanwhile()
    {
        await using var outreach = await Waiting();
        await outreach.Queues(TestPhone.Buttons, Her, new InboundContent.Blocked());
        await Pass(outreach);
        New(outreach).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_still_waits_is_sent_to_somebody_who_did_not_stop()
    {
        await using var outreach = await Waiting();
        await Pass(outreach);
        New(outreach).Count.ShouldBe(2);
    }

    private static async Task<TestOutreach> Waiting()
    {
        var outreach = await TestOutreach.Start();
        await outreach.Does(TestPhone.Buttons, Her, new InboundContent.Opened(null));
        await outreach.Does(TestPhone.Buttons, Her, new InboundContent.Wrote("русский"));
        outreach.Phone(TestPhone.Buttons).Hold(Busy);
        await outreach.Queues(TestPhone.Buttons, Her, new InboundContent.Wrote("1"));
        await outreach.Queues(TestPhone.Buttons, Her, new InboundContent.Wrote("меню"));
        return outreach;
    }

    private static IReadOnlyList<Outgoing> New(TestOutreach outreach) => [.. outreach.Phone(TestPhone.Buttons).SentTo(Her).Skip(2)];

    // The pause begins when the pump hears of it, perhaps after this clock has moved on: so it is moved until it is over.
    private static async Task Pass(TestOutreach outreach)
    {
        var rest = outreach.Rest();
        while (!rest.IsCompleted)
        {
            outreach.Time.Advance(Busy);
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        await rest;
    }
}
