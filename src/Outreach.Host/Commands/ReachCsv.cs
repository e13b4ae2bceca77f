using Outreach.Campaigns;
using Outreach.Events.Figures;
using Outreach.Reach;

namespace Outreach.Host.Commands;

/// <summary>Writes a reach report as a table for a spreadsheet: one line an indicator and value.</summary>
internal static class ReachCsv
{
    public static string Write(ReachReport report, EventFigures events, CampaignOptions campaign, ReachNames names)
    {
        using var sheet = new Sheet("campaign", "as_of", "from", "until", "trait", "value", "name", "indicator", "count");

        void Line(string trait, string value, string indicator, object? count)
            => sheet.Line(campaign.Id, report.AsOf, report.From, report.Until, trait, value, names.Of(trait, value), indicator, count);

        void Lines(string trait, string value, ReachCount count)
        {
            Line(trait, value, "R1", count.R1);
            Line(trait, value, "R2", count.R2);
            Line(trait, value, "R3", count.R3);
            Line(trait, value, "R4", count.R4);
        }

        Lines("total", string.Empty, report.Total);
        var consultations = report.Consultations;
        Line("total", string.Empty, "L1", consultations.L1);
        Line("total", string.Empty, "L2", consultations.L2);
        Line("total", string.Empty, "L3", consultations.L3);
        Line("total", string.Empty, "L4", consultations.L4 is { } missed ? Math.Round(missed, 4) : null);
        Line("total", string.Empty, "L5 median minutes", consultations.L5Median);
        Line("total", string.Empty, "L5 P90 minutes", consultations.L5P90);
        Line("total", string.Empty, "L6", consultations.L6);
        foreach (var (trait, share) in report.KnownShares)
            Line("total", trait, "Q1", share is { } known ? Math.Round(known, 4) : null);
        foreach (var table in report.Tables)
        {
            foreach (var row in table.Rows)
                Lines(table.Trait, row.Value, row.Count);
        }

        foreach (var lesson in report.Lessons)
        {
            Line("lesson", lesson.Lesson, "opened", lesson.Opened);
            Line("lesson", lesson.Lesson, "finished", lesson.Finished);
            Line("lesson", lesson.Lesson, "K1 asked before and after", lesson.Measured);
            Line("lesson", lesson.Lesson, "K1", lesson.Gain is { } gain ? Math.Round(gain, 4) : null);
        }

        foreach (var (result, count) in report.Checks)
            Line("check", result, "results", count);
        Events(Line, events);
        return sheet.ToString();
    }

    private static void Events(Action<string, string, string, object?> line, EventFigures events)
    {
        line("total", string.Empty, "R5", events.Participations);
        // Bounds that contradict each other are not told.
        line("total", string.Empty, "R6 lower", events.Range.IsContradiction ? null : events.Range.Lower);
        line("total", string.Empty, "R6 upper", events.Range.IsContradiction ? null : events.Range.Upper);
        line("total", string.Empty, "R9 came by code", events.Came);
        line("total", string.Empty, "R9", events.CameShare is { } share ? Math.Round(share, 4) : null);
        line("total", string.Empty, "E1", events.Events.Count);
        line("total", string.Empty, "E2", events.Raions);
        line("total", string.Empty, "E2 of", events.AllRaions);
        line("total", string.Empty, "Q2", events.Proven);
        line("total", string.Empty, "Q3", events.Corrections);
        foreach (var type in events.Events.GroupBy(static one => one.Facts.Type).OrderBy(static type => type.Key))
            line("event type", type.Key?.ToString() ?? string.Empty, "E1", type.Count());
        foreach (var region in events.Events.GroupBy(static one => one.Region).OrderBy(static region => region.Key, StringComparer.Ordinal))
        {
            line("region", region.Key, "E1", region.Count());
            line("region", region.Key, "R5", region.Sum(static one => (long)one.Heads));
        }
    }
}
