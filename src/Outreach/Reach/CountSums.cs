using Outreach.Campaigns;

namespace Outreach.Reach;

/// <summary>What the cells of a store come to in a period.</summary>
internal sealed class CountSums
{
    private readonly Dictionary<(ReachMeasure Measure, string Trait, string Value, string Unit), long> _sums = [];

    public CountSums(ReachCounts counts, ReachPeriod period, CampaignClock clock)
    {
        foreach (var (cell, count) in counts.Cells)
        {
            var (first, last) = (clock.StartOf(cell.First), clock.StartOf(cell.Last));
            if (last >= period.AsOf)
                continue;
            if (cell.Measure == ReachMeasure.Known && !cell.Real && !period.WithTestPeople)
                TestPeople += (int)count;
            if ((!cell.Real && !period.WithTestPeople) || first < period.From || last >= period.Until)
                continue;
            var key = (cell.Measure, cell.Trait, cell.Value, cell.Unit);
            _sums[key] = _sums.GetValueOrDefault(key) + count;
        }
    }

    /// <summary>Simulators' people who are left out.</summary>
    public int TestPeople { get; }

    /// <summary>The sum of a measure.</summary>
    public int Of(ReachMeasure measure, string trait = "", string value = "", string unit = "")
        => (int)_sums.GetValueOrDefault((measure, trait, value, unit));

    /// <summary>The four counts.</summary>
    public ReachCount Count(IReadOnlyList<string> lessons, string trait = "", string value = "") => new(
        Of(ReachMeasure.Active, trait, value),
        Of(ReachMeasure.Learned, trait, value),
        lessons.Count == 0
            ? 0
            : (int)_sums.Where(sum => sum.Key.Measure == ReachMeasure.Finished && sum.Key.Trait == trait && sum.Key.Value == value
            && lessons.All(sum.Key.Unit.Split(',').Contains)).Sum(static sum => sum.Value),
        Of(ReachMeasure.Sessions, trait, value));

    /// <summary>The values of a trait that somebody has.</summary>
    public IEnumerable<string> Values(string trait)
        => _sums.Where(sum => sum.Key.Measure == ReachMeasure.Seen && sum.Key.Trait == trait && sum.Value > 0)
            .Select(static sum => sum.Key.Value);

    /// <summary>A measure by its values of a trait, or by its units.</summary>
    public IEnumerable<(string Name, int Count)> Each(ReachMeasure measure) => _sums.Where(sum => sum.Key.Measure == measure)
        .Select(static sum => (sum.Key.Unit.Length > 0 ? sum.Key.Unit : sum.Key.Value, (int)sum.Value));

    /// <summary>Sums of a measure by what it is about, in order.</summary>
    public IReadOnlyList<(string Unit, int Count)> By(ReachMeasure measure)
        => [.. _sums.Where(sum => sum.Key.Measure == measure).Select(sum => (sum.Key.Unit, (int)sum.Value)).OrderBy(
            static sum => sum.Unit,
            StringComparer.Ordinal)];

    /// <summary>How long each waited of a measure whose unit is a wait.</summary>
    public IEnumerable<long> Waits(ReachMeasure measure) => _sums.Where(sum => sum.Key.Measure == measure)
        .SelectMany(
            static sum => Enumerable.Repeat(long.Parse(sum.Key.Unit, System.Globalization.CultureInfo.InvariantCulture), (int)sum.Value));
}
