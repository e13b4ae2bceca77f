namespace Outreach.Events.Figures;

/// <summary>
/// People reached by all channels as a range (INDICATORS R6), each person once. From below: whoever was at an event of a region was at its
/// largest, or uses the bot there. From above: nobody was at two events, and who did not come by a code does not use the bot.
/// </summary>
/// <param name="Lower">The sum over regions of the people who are known there or the heads of the largest event, whichever is
/// more.</param>
/// <param name="Upper">All people who are known, and all heads that did not come by a code.</param>
public sealed record PeopleRange(long Lower, long Upper)
{
    /// <summary>The bounds contradict each other: neither may be told.</summary>
    public bool IsContradiction => Lower > Upper;

    /// <summary>Sheets by whose codes more came than heads were counted: what makes a contradiction, most often.</summary>
    public required IReadOnlyList<long> TooFewHeads { get; init; }

    /// <summary>
    /// Regions where more heads stand than there can be people: those who came there by a code were seen in another region as well.
    /// </summary>
    public required IReadOnlyList<string> SeenElsewhere { get; init; }

    /// <summary>The range.</summary>
    /// <param name="known">People known in each region: the bot's, those who came by a code, and who was served; each once.</param>
    /// <param name="events">The events.</param>
    public static PeopleRange Of(IReadOnlyDictionary<string, int> known, IReadOnlyList<CountedEvent> events)
    {
        var regions = known.Keys.Union(events.Select(static one => one.Region), StringComparer.Ordinal)
            .Select(region => Of(region, known.GetValueOrDefault(region), [.. events.Where(one => one.Region == region)])).ToList();
        return new PeopleRange(regions.Sum(static one => one.Lower), regions.Sum(static one => one.Upper))
        {
            TooFewHeads = [.. events.Where(static one => one.Came > one.Heads).Select(static one => one.Sheet).Order()],
            SeenElsewhere =
            [
                .. regions.Where(static one => one.Lower > one.Upper).Select(static one => one.Region).Order(StringComparer.Ordinal),
            ],
        };
    }

    private static (string Region, long Lower, long Upper) Of(string region, int known, IReadOnlyList<CountedEvent> events) => (
        region,
        events.Select(static one => one.Heads).Append(known).Max(),
        known + events.Sum(static one => (long)one.Heads - one.Came));
}
