using System.Diagnostics;
using Outreach.People;

namespace Outreach.Messaging.Delivered;

/// <summary>What became of one message that a channel took. It holds no address and no words.</summary>
public sealed record Delivery
{
    /// <summary>The kind of channel.</summary>
    public required string Channel { get; init; }

    /// <summary>The provider's id of it.</summary>
    public required string Reference { get; init; }

    /// <summary>Who got it; null before we know, and once she was forgotten.</summary>
    public PersonId? Person { get; init; }

    /// <summary>How far it came.</summary>
    public required DeliveryState State { get; init; }

    /// <summary>The provider's number for what went wrong.</summary>
    public int? Code { get; init; }

    /// <summary>What that says about the person.</summary>
    public DeliveryMeaning Meaning { get; init; }

    /// <summary>How many messages are paid.</summary>
    public int Segments { get; init; }

    /// <summary>What they cost by the price table; null where it has no price.</summary>
    public decimal? Cost { get; init; }

    /// <summary>When we first heard of it.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The campaign's day on which the channel took it; null while only the provider told of it.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The broadcast it belongs to.</summary>
    public long? Broadcast { get; init; }

    /// <summary>It rang a phone of staff: it is paid beside the budget for people.</summary>
    public bool ForStaff { get; init; }

    /// <summary>Whether it certainly did not arrive.</summary>
    public bool IsLost => State is DeliveryState.Undelivered or DeliveryState.Failed;

    /// <summary>By which channel and reference the message of a change is known.</summary>
    public static (string Channel, string Reference) KeyOf(DeliveryChange change) => change switch
    {
        DeliveryChange.Taken taken => (taken.Channel, taken.Receipt.Reference),
        DeliveryChange.Told(var news) => (news.Channel, news.Reference),
        _ => throw new UnreachableException(),
    };

    /// <summary>
    /// The delivery after a change. Changes may come twice and in any order, and the end is the same: the state never goes back, and of
    /// those that are final a message that arrived has arrived.
    /// </summary>
    public static Delivery After(Delivery? before, DeliveryChange change) => change switch
    {
        DeliveryChange.Taken when before is { Day: not null } => before,
        DeliveryChange.Taken { Receipt: var receipt } taken => Known(before, taken, receipt.State, taken.At).Heard(
            receipt.State,
            null,
            DeliveryMeaning.None) with
        {
            Person = taken.Person,
            Segments = receipt.Segments,
            Cost = receipt.Cost,
            Day = taken.Day,
            Broadcast = taken.Broadcast,
            ForStaff = taken.ForStaff,
        },
        DeliveryChange.Told(var news) => Known(before, change, news.State, news.At).Heard(news.State, news.Code, news.Meaning),
        _ => throw new UnreachableException(),
    };

    /// <summary>What it means for the person; nothing when it means nothing, or was meant already before the last change.</summary>
    public PersonChange? Consequence(Delivery? before)
    {
        if (Person is not { } person)
            return null;
        var (was, now) = (before is { Person: not null } ? before.Means : DeliveryMeaning.None, Means);
        return now switch
        {
            _ when now == was => null,
            DeliveryMeaning.OptedOut => new PersonChange.OptedOut(person),
            DeliveryMeaning.NumberDead => new PersonChange.Reachable(person, Yes: false),
            // It arrived after all, whatever was told before.
            DeliveryMeaning.None when was == DeliveryMeaning.NumberDead => new PersonChange.Reachable(person, Yes: true),
            _ => null,
        };
    }

    // That she wrote STOP is so whatever became of this message.
    private DeliveryMeaning Means => IsLost || Meaning == DeliveryMeaning.OptedOut ? Meaning : DeliveryMeaning.None;

    private static Delivery Known(Delivery? before, DeliveryChange change, DeliveryState state, DateTimeOffset at)
    {
        if (before is not null)
            return before;
        var (channel, reference) = KeyOf(change);
        return new Delivery { Channel = channel, Reference = reference, State = state, At = at };
    }

    // The furthest state stays and the weightiest reason, whatever is told first.
    private Delivery Heard(DeliveryState state, int? code, DeliveryMeaning meaning)
    {
        var further = Rank(state) > Rank(State) ? this with { State = state } : this;
        return (meaning, code ?? 0).CompareTo((Meaning, Code ?? 0)) > 0 ? further with { Code = code, Meaning = meaning } : further;
    }

    // A message that the phone has has arrived, although its network or the provider thought it lost.
    private static int Rank(DeliveryState state) => state switch
    {
        DeliveryState.Failed => (int)DeliveryState.Delivered,
        DeliveryState.Delivered => (int)DeliveryState.Failed,
        _ => (int)state,
    };
}
