namespace Outreach.Reach;

/// <summary>The counts of people who wrote with staff (INDICATORS H1–H6).</summary>
/// <param name="H1">Contacts: a case was opened, or opened anew.</param>
/// <param name="H2">Genuine ones: less the silent, pranks, tests, those meant for another service, and who left within 30 seconds.</param>
/// <param name="H3">People helped: a case of theirs ended with help.</param>
/// <param name="H4Median">Seconds from the contact to a colleague's first words: half waited no longer; null when nobody was
/// answered.</param>
/// <param name="H4P90">Seconds: nine of ten waited no longer.</param>
/// <param name="H4InTarget">Share of those that were answered within <see cref="Target"/>, 0 to 1.</param>
/// <param name="H4">Contacts that a colleague answered.</param>
/// <param name="H5">Contacts that ended before anybody answered.</param>
/// <param name="H6">Red signals.</param>
/// <param name="H6Median">Seconds from a red signal until somebody took the case: half waited no longer; null when none was
/// taken.</param>
/// <param name="H6P90">Seconds: nine of ten waited no longer.</param>
public sealed record HotlineCount(
    int H1, int H2, int H3, long? H4Median, long? H4P90, double? H4InTarget, int H4, int H5, int H6, long? H6Median, long? H6P90)
{
    /// <summary>A contact is answered within so long (SAFETY: claimed within five minutes).</summary>
    public static readonly TimeSpan Target = TimeSpan.FromMinutes(5);

    internal static HotlineCount Of(IReadOnlyCollection<PersonReach> people, CountSums forgotten)
    {
        int Sum(ReachKind kind, ReachMeasure measure) => people.Sum(person => person.OfHotline(kind)) + forgotten.Of(measure);
        List<long> answers =
            [.. people.SelectMany(static person => person.Answers).Concat(forgotten.Waits(ReachMeasure.HotlineAnswered)).Order()];
        List<long> taken =
            [.. people.SelectMany(static person => person.Taken).Concat(forgotten.Waits(ReachMeasure.HotlineTaken)).Order()];
        var contacts = Sum(ReachKind.HotlineCalled, ReachMeasure.HotlineCalled);
        return new(
            contacts,
            Math.Max(0, contacts - Sum(ReachKind.HotlineNotMeant, ReachMeasure.HotlineNotMeant)),
            people.Count(static person => person.OfHotline(ReachKind.HotlineHelped) > 0) + forgotten.Of(ReachMeasure.HotlineHelped),
            Ranks.Median(answers),
            Ranks.P90(answers),
            answers.Count == 0 ? null : answers.Count(static wait => wait <= Target.TotalSeconds) / (double)answers.Count,
            answers.Count,
            Sum(ReachKind.HotlineAbandoned, ReachMeasure.HotlineAbandoned),
            Sum(ReachKind.HotlineRed, ReachMeasure.HotlineRed),
            Ranks.Median(taken),
            Ranks.P90(taken));
    }
}
