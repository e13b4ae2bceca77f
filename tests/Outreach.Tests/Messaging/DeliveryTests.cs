using CsCheck;
using Outreach.Messaging.Delivered;
using Outreach.People;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Messaging;

/// <summary>What is told of one message, in any order and twice.</summary>
public sealed class DeliveryTests
{
    private const int Final = (int)DeliveryState.Delivered;
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 6, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Her = new(7);
    private static readonly DeliveryChange Taken = new DeliveryChange.Taken(Her, "sms", new Receipt("SM1", DeliveryState.Accepted, 2, 0.1m), Now, new DateOnly(2026, 11, 24));

    private static readonly Gen<DeliveryState> AnyEnd = Gen.Int[Final, 6].Select(state => (DeliveryState)state);

    /// <summary>As a provider tells: some steps of the way, many twice, at most one end, and the sending itself somewhere among them.</summary>
    private static readonly Gen<DeliveryChange[]> AnyStory = Gen.Select(Gen.Int[0, 3].Array[0, 8], AnyEnd.Array[0, 1], Gen.Int[1, 2])
        .Select((steps, end, twice) => steps.Select(step => (DeliveryState)step).Concat(end).Concat(end).Take(steps.Length + (end.Length * twice)).Select(Told).Append(Taken).ToArray());

    [Fact]
    public void Every_order_ends_at_the_same_delivery_and_that_is_the_furthest()
        => AnyStory.SelectMany(story => Gen.Shuffle(story).Select(shuffled => (story, shuffled))).Sample(
            (story, shuffled) =>
            {
                var told = Play(story);
                Play(shuffled).ShouldBe(told);
                ((int)told.State).ShouldBe(story.OfType<DeliveryChange.Told>().Select(change => (int)change.News.State).Append(0).Max());
            });

    [Fact]
    public void The_state_never_goes_back_and_the_first_end_stays()
        => Gen.Int[0, 6].Array[1, 20].Sample(states =>
        {
            Delivery? delivery = null;
            foreach (var state in states.Select(state => (DeliveryState)state))
            {
                var before = delivery;
                delivery = Delivery.After(before, Told(state));
                if (before is null)
                    continue;
                delivery.State.ShouldBe((int)before.State < Final && state > before.State ? state : before.State);
            }
        });

    [Fact]
    public void What_it_means_for_her_is_said_exactly_once_in_every_order()
        => AnyStory.SelectMany(story => Gen.Shuffle(story.Append(Taken).ToArray())).Sample(story =>
        {
            Delivery? delivery = null;
            var said = new List<PersonChange>();
            foreach (var change in story)
            {
                var before = delivery;
                delivery = Delivery.After(before, change);
                if (delivery.Consequence(before) is { } consequence)
                    said.Add(consequence);
            }

            PersonChange[] expected = delivery!.State switch
            {
                DeliveryState.Undelivered => [new PersonChange.Reachable(Her, Yes: false)],
                DeliveryState.Failed => [new PersonChange.OptedOut(Her)],
                _ => [],
            };
            said.ShouldBe(expected);
        });

    private static Delivery Play(IEnumerable<DeliveryChange> story) => story.Aggregate((Delivery?)null, Delivery.After)!;

    private static DeliveryChange Told(DeliveryState state) => new DeliveryChange.Told(state switch
    {
        DeliveryState.Undelivered => new DeliveryNews("sms", "SM1", state, 30005, Now) { Meaning = DeliveryMeaning.NumberDead },
        DeliveryState.Failed => new DeliveryNews("sms", "SM1", state, 21610, Now) { Meaning = DeliveryMeaning.OptedOut },
        _ => new DeliveryNews("sms", "SM1", state, null, Now),
    });
}
