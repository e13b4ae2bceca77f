using Outreach.Campaigns;
using Outreach.Content;
using Outreach.Events.Sheets;
using Outreach.Reach;

namespace Outreach.Events.Figures;

/// <summary>What the approved events of a period come to (INDICATORS R5, R6, R9, E1, E2, Q2, Q3). For inside use: small cells are
/// shown.</summary>
/// <param name="Events">The events, in the order of their sheets' numbers (E1).</param>
/// <param name="AllRaions">Raions, and regions that have none, in which an event could take place (E2).</param>
/// <param name="Range">People reached by all channels (R6).</param>
public sealed record EventFigures(IReadOnlyList<CountedEvent> Events, int AllRaions, PeopleRange Range)
{
    /// <summary>Participations: heads at all events, not people (R5).</summary>
    public long Participations => Events.Sum(static one => (long)one.Heads);

    /// <summary>Raions with an event (E2).</summary>
    public int Raions => Events.Select(static one => one.Facts.Raion).Distinct(StringComparer.Ordinal).Count();

    /// <summary>People who came by an event's code, each once an event (R9).</summary>
    public long Came => Events.Sum(static one => (long)one.Came);

    /// <summary>Share of heads that came by the event's code, 0 and more; null when there are no heads (R9).</summary>
    public double? CameShare => Participations == 0 ? null : Came / (double)Participations;

    /// <summary>Events of which something shows that they took place (Q2).</summary>
    public int Proven => Events.Count(static one => one.Facts.IsProven);

    /// <summary>Corrections of what had been approved (Q3).</summary>
    public int Corrections => Events.Sum(static one => one.Corrections);

    /// <summary>The figures of a report's period, as of its instant. Pure: the same sheets and report give the same.</summary>
    /// <param name="sheets">All sheets.</param>
    /// <param name="report">Who was reached in the period.</param>
    /// <param name="clock">The campaign's days.</param>
    /// <param name="regions">The places there are.</param>
    public static EventFigures Of(IEnumerable<EventSheet> sheets, ReachReport report, CampaignClock clock, Regions regions)
    {
        // A sheet's region may have been corrected after people came by its code: its code says whose they are.
        var came = report.CheckedIn.GroupBy(static mark => mark.Key[(mark.Key.IndexOf('/', StringComparison.Ordinal) + 1)..])
            .ToDictionary(static code => code.Key, static code => code.Sum(static mark => mark.Value), StringComparer.Ordinal);
        List<CountedEvent> events =
        [
            .. from sheet in sheets
               let counts = sheet.Before(report.AsOf)
               where counts is not null && counts.Facts.Day is { } day && IsWithin(clock.StartOf(day), report)
               let place = counts.Facts.Raion
               select new CountedEvent(
                   sheet.Id,
                   counts.Facts,
                   EventPlaces.RegionOf(place, regions)?.Id ?? place ?? string.Empty,
                   came.GetValueOrDefault(sheet.Code),
                   sheet.History.Count(one => one.At < report.AsOf) - 1),
        ];
        return new EventFigures(events, EventPlaces.All(regions).Count(), PeopleRange.Of(report.ReachedIn, events));
    }

    private static bool IsWithin(DateTimeOffset day, ReachReport report) => !(day < report.From) && !(day >= report.Until);
}
