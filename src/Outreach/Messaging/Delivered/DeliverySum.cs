namespace Outreach.Messaging.Delivered;

/// <summary>The figures of several days and channels together.</summary>
/// <param name="Messages">Messages that channels took.</param>
/// <param name="Segments">How many were paid for them.</param>
/// <param name="Cost">What they cost, as far as the price table knew.</param>
/// <param name="Unpriced">Messages for which it had no price.</param>
/// <param name="States">Messages by how far they came.</param>
/// <param name="Codes">Messages that did not arrive, by the provider's code.</param>
public sealed record DeliverySum(
    int Messages,
    int Segments,
    decimal Cost,
    int Unpriced,
    IReadOnlyDictionary<DeliveryState, int> States,
    IReadOnlyDictionary<int, int> Codes)
{
    /// <summary>How many of the segments rang phones of staff.</summary>
    public int StaffSegments { get; init; }

    /// <summary>How many of them were paid for people: those that the month's budget is for.</summary>
    public int ForPeople => Segments - StaffSegments;

    /// <summary>Messages that have come so far and no further.</summary>
    public int this[DeliveryState state] => States.GetValueOrDefault(state);

    /// <summary>Adds them up.</summary>
    public static DeliverySum Of(IReadOnlyCollection<DeliveryFigures> figures) => new(
        figures.Sum(day => day.Messages),
        figures.Sum(day => day.Segments),
        figures.Sum(day => day.Cost),
        figures.Sum(day => day.Unpriced),
        Add(figures.Select(day => day.States)),
        Add(figures.Select(day => day.Codes)))
    {
        StaffSegments = figures.Sum(day => day.StaffSegments),
    };

    private static SortedDictionary<TKey, int> Add<TKey>(IEnumerable<IReadOnlyDictionary<TKey, int>> counts)
        where TKey : notnull
        => new(counts.SelectMany(count => count).GroupBy(count => count.Key)
            .ToDictionary(group => group.Key, group => group.Sum(count => count.Value)));
}
