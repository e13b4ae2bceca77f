namespace Outreach.Messaging.Delivered;

/// <summary>
/// How many messages one channel took on one day of the campaign, what they cost, and what became of them. They stay when people are
/// forgotten.
/// </summary>
public sealed record DeliveryFigures
{
    /// <summary>The code under which failures without a code are counted.</summary>
    public const int NoCode = 0;

    /// <summary>The day, in the campaign's zone.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The kind of channel.</summary>
    public required string Channel { get; init; }

    /// <summary>Messages that the channel took.</summary>
    public int Messages { get; init; }

    /// <summary>How many were paid for them.</summary>
    public int Segments { get; init; }

    /// <summary>How many of those rang phones of staff: they are paid beside the budget for people.</summary>
    public int StaffSegments { get; init; }

    /// <summary>What they cost, as far as the price table knew.</summary>
    public decimal Cost { get; init; }

    /// <summary>Messages for which the price table had no price.</summary>
    public int Unpriced { get; init; }

    /// <summary>Messages by how far they came.</summary>
    public IReadOnlyDictionary<DeliveryState, int> States { get; init; } = new Dictionary<DeliveryState, int>();

    /// <summary>Messages that did not arrive, by the provider's code.</summary>
    public IReadOnlyDictionary<int, int> Codes { get; init; } = new Dictionary<int, int>();

    /// <summary>With a delivery of this day and channel more.</summary>
    public DeliveryFigures With(Delivery delivery) => Add(delivery, 1);

    /// <summary>With a delivery of this day and channel less.</summary>
    public DeliveryFigures Without(Delivery delivery) => Add(delivery, -1);

    private DeliveryFigures Add(Delivery delivery, int times) => this with
    {
        Messages = Messages + times,
        Segments = Segments + (times * delivery.Segments),
        StaffSegments = StaffSegments + (delivery.ForStaff ? times * delivery.Segments : 0),
        Cost = Cost + (times * (delivery.Cost ?? 0)),
        Unpriced = Unpriced + (delivery.Cost is null ? times : 0),
        States = Add(States, delivery.State, times),
        Codes = delivery.IsLost ? Add(Codes, delivery.Code ?? NoCode, times) : Codes,
    };

    private static Dictionary<TKey, int> Add<TKey>(IReadOnlyDictionary<TKey, int> counts, TKey key, int times)
        where TKey : notnull
    {
        var added = new Dictionary<TKey, int>(counts) { [key] = counts.GetValueOrDefault(key) + times };
        if (added[key] == 0)
            added.Remove(key);
        return added;
    }
}
