using Outreach.Campaigns;

namespace Outreach.Reports;

/// <summary>The weeks of a report: each ends with its Sunday, the last with the period or with the day of the report.</summary>
internal static class Weeks
{
    // A year and its odd days: more would be no line that anybody reads.
    private const int Most = 54;
    private const int DaysOfWeek = 7;

    /// <summary>The last day of each; none where the period has no first day, is too short for two or too long.</summary>
    public static IReadOnlyList<DateOnly> Of(ReportQuery query, CampaignClock clock)
    {
        if (query.From is not { } first)
            return [];
        var today = DateOnly.FromDateTime(clock.Local(query.AsOf).DateTime);
        var last = query.To is { } to && to < today ? to : today;
        if (last < first || (last.DayNumber - first.DayNumber) / DaysOfWeek > Most)
            return [];
        List<DateOnly> ends = [];
        var sunday = first.AddDays((DaysOfWeek - (int)first.DayOfWeek) % DaysOfWeek);
        for (; sunday < last; sunday = sunday.AddDays(DaysOfWeek))
            ends.Add(sunday);
        return ends.Count == 0 ? [] : [.. ends, last];
    }
}
