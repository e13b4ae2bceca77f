using System.Globalization;
using Outreach.Campaigns;
using Outreach.Content;
using Outreach.Events.Sheets;
using Outreach.Reach;
using Outreach.Staff.Commands;

namespace Outreach.Events.Figures;

/// <summary>The figures of events beside those of the reach log.</summary>
public sealed class EventCounts(IEventStore kept, CampaignClock clock, CurrentWords words) : IFurtherCounts
{
    private const string Nothing = "–";

    /// <summary>The figures of a report's period.</summary>
    public EventFigures Of(ReachReport report) => EventFigures.Of(kept.Sheets, report, clock, words.Regions);

    /// <inheritdoc/>
    public string Say(ReachReport report, StaffWriter say)
    {
        var figures = Of(report);
        return say.Say(
            "event_counts",
            ("events", figures.Events.Count),
            ("r5", Number(figures.Participations)),
            ("raions", figures.Raions),
            ("all", figures.AllRaions),
            ("q2", $"{figures.Proven}/{figures.Events.Count}"),
            ("q3", figures.Corrections),
            ("r9", Number(figures.Came)),
            ("share", figures.CameShare is { } share
                ? string.Create(CultureInfo.InvariantCulture, $"{Math.Round(share * 100)}%")
                : Nothing),
            ("range", Range(figures.Range, say)));
    }

    private static string Range(PeopleRange range, StaffWriter say) => range switch
    {
        { IsContradiction: false } => say.Say("event_counts_range", ("lower", Number(range.Lower)), ("upper", Number(range.Upper))),
        { TooFewHeads.Count: > 0 } => say.Say(
            "event_counts_contradiction", ("sheets", string.Join(", ", range.TooFewHeads.Select(static one => $"№{one}")))),
        _ => say.Say("event_counts_elsewhere", ("regions", string.Join(", ", range.SeenElsewhere.Select(say.Place)))),
    };

    private static string Number(long count) => StaffWriter.Number(count);
}
