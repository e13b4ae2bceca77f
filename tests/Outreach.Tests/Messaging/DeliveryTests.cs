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
    private static readonly int?[] Codes = [null, 30003, 30005, 21610];
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
    public void Whatever_ends_are_told_and_in_whatever_order_the_end_is_the_same_and_so_is_where_the_person_stands()
        => Gen.Select(Gen.Int[0, 6], Gen.Int[0, 3].Select(place => Codes[place]), Gen.Enum<DeliveryMeaning>()).Array[0, 6]
            .SelectMany(told => Gen.Shuffle(told.Select(one => Told((DeliveryState)one.Item1, one.Item2, one.Item3)).Append(Taken).ToArray())
                .SelectMany(one => Gen.Shuffle(one).Select(other => (one, other)))).Sample((one, other) =>
            {
                var (ended, otherwise) = (Play(one), Play(other));
                otherwise.ShouldBe(ended);
                Standing(other).ShouldBe(Standing(one));
                if (one.OfType<DeliveryChange.Told>().Any(change => change.News.State == DeliveryState.Delivered))
                    ended.State.ShouldBe(DeliveryState.Delivered, "the phone has it");
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

    // STOP is STOP; whoever was thought gone and got it is there.
    private static (bool Gone, bool Out) Standing(IEnumerable<DeliveryChange> story)
    {
        (Delivery? delivery, bool gone, bool optedOut) = (null, false, false);
        foreach (var change in story)
        {
            var before = delivery;
            delivery = Delivery.After(before, change);
            (gone, optedOut) = delivery.Consequence(before) switch
            {
                PersonChange.Reachable(_, var yes) => (!yes, optedOut),
                PersonChange.OptedOut => (gone, true),
                _ => (gone, optedOut),
            };
        }

        return (!optedOut && gone, optedOut);
    }

    private static DeliveryChange.Told Told(DeliveryState state, int? code, DeliveryMeaning meaning)
        => new(new DeliveryNews("sms", "SM1", state, code, Now) { Meaning = meaning });

    private static DeliveryChange Told(DeliveryState state) => new DeliveryChange.Told(state switch
    {
        DeliveryState.Undelivered => new DeliveryNews("sms", "SM1", state, 30005, Now) { Meaning = DeliveryMeaning.NumberDead },
        DeliveryState.Failed => new DeliveryNews("sms", "SM1", state, 21610, Now) { Meaning = DeliveryMeaning.OptedOut },
        _ => new DeliveryNews("sms", "SM1", state, null, Now),
    });
}
