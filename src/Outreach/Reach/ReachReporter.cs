using Outreach.People;

namespace Outreach.Reach;

/// <summary>Counts the reach log. The same log and period give the same report, to the letter.</summary>
public sealed class ReachReporter(IReachStore store)
{
    private const string NotAsked = "not asked";

    private static readonly (string Trait, Func<PersonReach, string> Of)[] Traits =
    [
        ("region", person => person.Profile.Region ?? NotAsked),
        ("sex", person => person.Profile.Sex ?? NotAsked),
        ("age", person => person.Profile.Age ?? NotAsked),
        ("language", person => person.Profile.Language?.ToString().ToLowerInvariant() ?? NotAsked),
        ("channel", person => person.Channel),
        ("source", person => person.Profile.Source?.Split('-')[0] ?? Profile.Unknown),
    ];

    /// <summary>Makes the report.</summary>
    public async Task<ReachReport> Report(ReachPeriod period, CancellationToken cancellation)
    {
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
        return new ReachReport
        {
            AsOf = period.AsOf,
            From = period.From,
            Until = period.Until,
            Total = Count(seen, period.Lessons),
            Consultations = ConsultationCount.Of(seen),
            KnownShares = Shares(seen),
            Tables = [.. Traits.Select(trait => new ReachTable(trait.Trait, Rows(seen, trait.Of, period.Lessons)))],
            Lessons = [.. period.Lessons.Select(lesson => Of(lesson, seen))],
            TestPeople = test.Select(same.Of).Distinct(StringComparer.Ordinal).Count(),
        };
    }

    private static List<ReachRow> Rows(List<PersonReach> people, Func<PersonReach, string> of, IReadOnlyList<string> lessons)
        => [.. people.GroupBy(of).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new ReachRow(group.Key, Count([.. group], lessons)))];

    private static ReachCount Count(IReadOnlyCollection<PersonReach> people, IReadOnlyList<string> lessons) => new(
        people.Count(person => person.Active),
        people.Count(person => person.Finished.Count > 0),
        lessons.Count == 0 ? 0 : people.Count(person => lessons.All(person.Finished.ContainsKey)),
        people.Sum(person => person.Sessions));

    private static LessonCount Of(string lesson, List<PersonReach> people)
    {
        var finished = people.Where(person => person.Finished.ContainsKey(lesson)).Select(person => person.Finished[lesson]).ToList();
        var asked = finished.Sum(entry => entry.Of ?? 0);
        return new LessonCount(lesson, people.Count(person => person.Opened.Contains(lesson)), finished.Count, asked == 0 ? null : finished.Sum(entry => entry.Score ?? 0) / (double)asked);
    }

    private static Dictionary<string, double?> Shares(List<PersonReach> people)
    {
        var active = people.Where(person => person.Active).ToList();
        return new Dictionary<string, double?>(StringComparer.Ordinal)
        {
            ["sex"] = Share(active, person => person.Profile.Sex),
            ["age"] = Share(active, person => person.Profile.Age),
            ["region"] = Share(active, person => person.Profile.Region),
        };
    }

    private static double? Share(List<PersonReach> active, Func<PersonReach, string?> of)
        => active.Count == 0 ? null : active.Count(person => of(person) is not (null or Profile.Declined or Profile.Unknown)) / (double)active.Count;
}
