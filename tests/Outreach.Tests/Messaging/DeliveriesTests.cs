using Microsoft.Extensions.DependencyInjection;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Delivered;
using Outreach.Messaging.Inbound;
using Outreach.People;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Messaging;

/// <summary>What a provider tells later of what was sent, and what follows from it for her.</summary>
public sealed class DeliveriesTests
{
    private const string Her = "4712";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dead_number_is_out_of_reach_until_somebody_writes_from_it()
    {
        await using var outreach = await Start();
        await Hear(outreach, DeliveryState.Undelivered, 30005, DeliveryMeaning.NumberDead);
        (await Standing(outreach)).ShouldBe(People.ContactStatus.Unreachable);
        await outreach.Does(TestPhone.Paid, Her, new InboundContent.Wrote("меню"));
        (await Standing(outreach)).ShouldBe(People.ContactStatus.Open);
        outreach.Phone(TestPhone.Paid).SentTo(Her).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_said_STOP_to_the_provider_is_written_to_after_her_own_START_alone()
    {
        await using var outreach = await Start();
        await Hear(outreach, DeliveryState.Failed, 21610, DeliveryMeaning.OptedOut);
        await outreach.Does(TestPhone.Paid, Her, new InboundContent.Wrote("меню"));
        outreach.Phone(TestPhone.Paid).SentTo(Her).Count.ShouldBe(1);
        await outreach.Does(TestPhone.Paid, Her, new InboundContent.Wrote("старт"));
        await outreach.Does(TestPhone.Paid, Her, new InboundContent.Wrote("меню"));
        outreach.Phone(TestPhone.Paid).SentTo(Her).Count.ShouldBe(3);
        (await Standing(outreach)).ShouldBe(People.ContactStatus.Open);
    }

    [Fact]
    public async Task Forgetting_her_cuts_the_tie_to_all_that_was_sent_to_her()
    {
        await using var outreach = await Start();
        (await Find(outreach, "SM1")).Person.ShouldNotBeNull();
        await outreach.Does(TestPhone.Paid, Her, new InboundContent.Wrote("забудь меня"));
        await outreach.Does(TestPhone.Paid, Her, new InboundContent.Wrote("да"));
        foreach (var reference in new[] { "SM1", "SM2", "SM3" })
            (await Find(outreach, reference)).Person.ShouldBeNull();
    }

    [Fact]
    public async Task A_channel_that_tells_nothing_leaves_no_delivery()
    {
        await using var outreach = await Start();
        await outreach.Does(TestPhone.Numbers, Her, new InboundContent.Wrote("салам"));
        var figures = await outreach.Services.GetRequiredService<IDeliveryStore>().Figures(DateOnly.MinValue, DateOnly.MaxValue, Cancellation);
        figures.ShouldHaveSingleItem().Channel.ShouldBe(TestPhone.Paid);
    }

    private static async Task<TestOutreach> Start()
    {
        var outreach = await TestOutreach.Start(change: services => services.AddSingleton<IChannel>(new TestPhone(TestPhone.Paid, buttons: false, metered: true)));
        await outreach.Does(TestPhone.Paid, Her, new InboundContent.Wrote("салам"));
        return outreach;
    }

    private static Task Hear(TestOutreach outreach, DeliveryState state, int code, DeliveryMeaning meaning)
        => outreach.Services.GetRequiredService<Deliveries>().Hear(
            new DeliveryNews(TestPhone.Paid, "SM1", state, code, outreach.Time.GetUtcNow()) { Meaning = meaning }, Cancellation);

    private static async Task<Delivery> Find(TestOutreach outreach, string reference)
        => (await outreach.Services.GetRequiredService<IDeliveryStore>().Find(TestPhone.Paid, reference, Cancellation)).ShouldNotBeNull();

    private static async Task<ContactStatus> Standing(TestOutreach outreach)
    {
        var person = (await Find(outreach, "SM1")).Person.ShouldNotBeNull();
        return (await outreach.Services.GetRequiredService<IPeopleStore>().Find(person, Cancellation)).ShouldNotBeNull().Standing;
    }
}
