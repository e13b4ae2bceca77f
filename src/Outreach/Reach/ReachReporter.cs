using Outreach.Campaigns;

namespace Outreach.Reach;

/// <summary>Counts the reach log. The same log and period give the same report, to the letter.</summary>
public sealed class ReachReporter(IReachStore store, CampaignClock clock)
{
    /// <summary>Makes the report.</summary>
    public async Task<ReachReport> Report(ReachPeriod period, CancellationToken cancellation)
    {
        // Counts may take the place of lines while those are read: then they are read anew.
        while (true)
        {
            var counts = await store.Counts(cancellation);
            var report = await Report(period, counts, cancellation);
            if ((await store.Counts(cancellation)).Revision == counts.Revision)
                return report;
        }
    }

    private async Task<ReachReport> Report(ReachPeriod period, ReachCounts counts, CancellationToken cancellation)
    {
        var forgotten = new CountSums(counts, period, clock);
        var people = new Dictionary<string, PersonReach>(StringComparer.Ordinal);
        var test = new HashSet<string>(StringComparer.Ordinal);
        var same = new SameTokens();
        await foreach (var entry in store.Entries(period.AsOf, cancellation))
        {
            if (entry.Same is { } other)
            {
                same.Add(entry.Token, other);
                continue;
            }

            if (!entry.Real && !period.WithTestPeople)
            {
                test.Add(entry.Token);
                continue;
            }

            if (!people.TryGetValue(entry.Token, out var person))
                people[entry.Token] = person = new PersonReach();
            person.Learn(entry);
            if (!(entry.At < period.From) && !(entry.At >= period.Until))
                person.Add(entry);
        }

        same.Merge(people);
        var seen = people.Values.Where(person => person.Seen).ToList();
        List<ReachTable> tables = [.. ReachTraits.All
            .Select(trait => new ReachTable(trait.Trait, Rows(seen, trait, forgotten, period.Lessons)))];
        var total = Add(Count(seen, period.Lessons), forgotten.Count(period.Lessons));
        return new ReachReport
        {
            AsOf = period.AsOf,
            From = period.From,
            Until = period.Until,
            Total = total,
            Running =
            [
                .. period.Steps.Select(step => seen.Count(person => person.ActiveFrom < step)
                    + new CountSums(counts, period with { Until = step }, clock).Of(ReachMeasure.Active)),
            ],
            Consultations = ConsultationCount.Of(seen, forgotten),
            Hotline = HotlineCount.Of(seen, forgotten),
            KnownShares = ReachTraits.OfQ1.ToDictionary(
                trait => trait,
                trait => Share(tables.Single(table => table.Trait == trait), total.R1),
                StringComparer.Ordinal),
            Tables = tables,
            Lessons = [.. period.Lessons.Select(lesson => Of(lesson, seen, forgotten))],
            Checks = forgotten.By(ReachMeasure.Checked),
            ReachedIn = Sums(
                seen.Where(static person => person.Reached).Select(static person => (person.Region, 1))
                    .Concat(forgotten.Each(ReachMeasure.Reached))),
            CheckedIn = Sums(
                seen.SelectMany(static person => person.Events.Select(static mark => (mark, 1)))
                    .Concat(forgotten.Each(ReachMeasure.CheckedIn))),
            TestPeople = test.Select(same.Of).Distinct(StringComparer.Ordinal).Count() + forgotten.TestPeople,
        };
    }

    private static SortedDictionary<string, int> Sums(IEnumerable<(string Name, int Count)> counts) => new(
        counts.GroupBy(static one => one.Name, StringComparer.Ordinal)
            .Select(static group => (group.Key, Sum: group.Sum(static one => one.Count)))
            .Where(static group => group.Sum > 0)
            .ToDictionary(static group => group.Key, static group => group.Sum),
        StringComparer.Ordinal);

    private static List<ReachRow> Rows(
        List<PersonReach> people, (string Trait, Func<PersonReach, string> Of) trait, CountSums forgotten, IReadOnlyList<string> lessons)
    {
        var of = people.ToLookup(trait.Of, StringComparer.Ordinal);
        return
        [
            .. of.Select(static group => group.Key).Union(forgotten.Values(trait.Trait), StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(value => new ReachRow(value, Add(Count([.. of[value]], lessons), forgotten.Count(lessons, trait.Trait, value)))),
        ];
    }

    private static ReachCount Count(IReadOnlyCollection<PersonReach> people, IReadOnlyList<string> lessons) => new(
        people.Count(person => person.Active),
        people.Count(person => person.Finished.Count > 0),
        lessons.Count == 0 ? 0 : people.Count(person => lessons.All(person.Finished.ContainsKey)),
        people.Sum(person => person.Sessions));

    private static ReachCount Add(ReachCount one, ReachCount other)
        => new(one.R1 + other.R1, one.R2 + other.R2, one.R3 + other.R3, one.R4 + other.R4);

    private static LessonCount Of(string lesson, List<PersonReach> people, CountSums forgotten)
    {
        var finished = people.Where(person => person.Finished.ContainsKey(lesson)).Select(person => person.Finished[lesson]).ToList();
        var asked = finished.Sum(entry => entry.Of ?? 0) + forgotten.Of(ReachMeasure.Questions, unit: lesson);
        var right = finished.Sum(entry => entry.Score ?? 0) + forgotten.Of(ReachMeasure.Right, unit: lesson);
        return new LessonCount(
            lesson,
            people.Count(person => person.Opened.Contains(lesson)) + forgotten.Of(ReachMeasure.LessonOpened, unit: lesson),
            finished.Count + forgotten.Of(ReachMeasure.LessonFinished, unit: lesson),
            asked == 0 ? null : right / (double)asked,
            people.Count(person => person.Measured.ContainsKey(lesson)) + forgotten.Of(ReachMeasure.MeasuredTwice, unit: lesson),
            people.Count(person => person.Measured.GetValueOrDefault(lesson).IsGain) + forgotten.Of(ReachMeasure.Gained, unit: lesson));
    }

    private static double? Share(ReachTable table, int active)
        => active == 0
            ? null
            : table.Rows.Where(static row => ReachTraits.IsKnown(row.Value)).Sum(static row => row.Count.R1) / (double)active;
}
