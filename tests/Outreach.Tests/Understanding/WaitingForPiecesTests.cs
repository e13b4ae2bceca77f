using Microsoft.Extensions.DependencyInjection;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Understanding;

/// <summary>A thought in three messages, an SMS in parts: heard whole, answered once.</summary>
public sealed class WaitingForPiecesTests
{
    private const string Her = "4711";

    [Fact]
    public async Task What_is_not_understood_waits_for_the_rest_and_gives_way_to_what_is()
    {
        await using var outreach = await TestOutreach.Start(change: Patient);
        await outreach.Does(TestPhone.Patient, Her, new InboundContent.Wrote("/start"));
        await outreach.Does(TestPhone.Patient, Her, new InboundContent.Pressed(new ButtonData(1, "2").ToString(), "1", "1"));
        await outreach.Does(TestPhone.Patient, Her, new InboundContent.Wrote("/menu"));
        var shown = Sent(outreach).Count;

        await outreach.Queues(TestPhone.Patient, Her, new InboundContent.Wrote("былбырак тарам"));
        await outreach.Queues(TestPhone.Patient, Her, new InboundContent.Wrote("тырым тырам"));
        Sent(outreach).Count.ShouldBe(shown, "it waits for more");
        await outreach.Does(TestPhone.Patient, Her, new InboundContent.Wrote("кармап турушат"));

        TestPhone.Text(Sent(outreach).Skip(shown).ShouldHaveSingleItem()).ShouldContain("112");
    }

    [Fact]
    public async Task Four_pieces_that_say_nothing_get_one_answer_when_no_more_comes()
    {
        await using var outreach = await TestOutreach.Start(change: Patient);
        await outreach.Does(TestPhone.Patient, Her, new InboundContent.Wrote("/start"));
        var shown = Sent(outreach).Count;

        foreach (var piece in new[] { "тырым", "тырам", "былбырак", "тарам" })
            await outreach.Queues(TestPhone.Patient, Her, new InboundContent.Wrote(piece));
        outreach.Time.Advance(TimeSpan.FromSeconds(2));
        await outreach.Rest();

        Sent(outreach).Skip(shown).ShouldHaveSingleItem();
    }

    private static void Patient(IServiceCollection services) => services.AddSingleton<IChannel>(new TestPhone(TestPhone.Patient, buttons: true, awaits: TimeSpan.FromSeconds(2)));

    private static IReadOnlyList<Outgoing> Sent(TestOutreach outreach) => outreach.Phone(TestPhone.Patient).SentTo(Her);
}
