namespace Outreach.Reach;

/// <summary>The counts of consultations (INDICATORS L1–L6).</summary>
/// <param name="L1">Requests: somebody booked, or joined the waiting list.</param>
/// <param name="L2">Bookings that the lawyer marked as having taken place.</param>
/// <param name="L3">People in L2.</param>
/// <param name="L4">Share of people who did not come among all bookings that were marked, 0 to 1; null when none was.</param>
/// <param name="L5Median">Minutes from the request to the consultation: half of those in L2 waited no longer; null when L2 is 0.</param>
/// <param name="L5P90">Minutes: nine of ten waited no longer.</param>
/// <param name="L6">Requests for which no time could be offered within 72 hours.</param>
public sealed record ConsultationCount(int L1, int L2, int L3, double? L4, long? L5Median, long? L5P90, int L6)
{
    internal static ConsultationCount Of(IReadOnlyCollection<PersonReach> people, CountSums forgotten)
    {
        List<long> waits = [.. people.SelectMany(person => person.Waits).Concat(forgotten.Waits(ReachMeasure.Given)).Order()];
        var missed = people.Sum(person => person.Missed) + forgotten.Of(ReachMeasure.Missed);
        return new(
            people.Sum(person => person.Asked) + forgotten.Of(ReachMeasure.Asked),
            waits.Count,
            people.Count(person => person.Waits.Count > 0) + forgotten.Of(ReachMeasure.Served),
            waits.Count + missed == 0 ? null : missed / (double)(waits.Count + missed),
            Ranks.Median(waits),
            Ranks.P90(waits),
            people.Sum(person => person.Unmet) + forgotten.Of(ReachMeasure.Unmet));
    }
}
