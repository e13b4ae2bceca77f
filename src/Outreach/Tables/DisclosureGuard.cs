namespace Outreach.Tables;

/// <summary>
/// The one place through which every table goes that somebody outside may read (INDICATORS, disclosure guard). A cell of 1 to k−1 becomes
/// "&lt;k"; then further cells, and totals, are hidden until a reader who knows all that is shown, and that what was hidden is 0 or more,
/// still finds each of 1 to k−1 possible in each such cell.
/// </summary>
public static class DisclosureGuard
{
    /// <summary>Rises with its rules: it is written down with each export.</summary>
    public const int Version = 1;

    /// <summary>Smaller counts of people reached, events and broadcasts are hidden.</summary>
    public const int Usual = 5;

    /// <summary>Smaller counts of consultations and the hotline are hidden.</summary>
    public const int Strict = 11;

    private const int MostPersonDimensions = 2;
    private static readonly Dimension[] OfNobody = [Dimension.Lesson, Dimension.EventType, Dimension.Indicator];

    /// <summary>The k of a family.</summary>
    public static int Least(Family family) => family == Family.Reach ? Usual : Strict;

    /// <summary>Guards a table.</summary>
    /// <exception cref="ArgumentException">It counts by what may not stand together.</exception>
    public static ShownTable Guard(CountTable table)
    {
        if (Forbidden(table.Family, [table.Rows, .. table.Columns is { } columns ? [columns] : Array.Empty<Dimension>()]) is { } why)
            throw new ArgumentException(why, nameof(table));
        return new Suppression(table, Least(table.Family)).Shown();
    }

    /// <summary>Guards a figure that stands alone.</summary>
    public static Shown Guard(Family family, long count)
        => count > 0 && count < Least(family) ? new Shown(Count: null, Least(family)) : new Shown(count);

    /// <summary>Why something may not be counted by these together; null when it may.</summary>
    public static string? Forbidden(Family family, IReadOnlyCollection<Dimension> dimensions)
    {
        if (family != Family.Reach && dimensions.Contains(Dimension.Raion))
            return "Consultations and the hotline are never counted by raion.";
        return dimensions.Distinct().Count(static one => !OfNobody.Contains(one)) > MostPersonDimensions
            ? $"A table counts people by at most {MostPersonDimensions} things."
            : null;
    }

    /// <summary>
    /// A running total, week by week: where it changed by less than k since what was last told, that stays, so that no week can be told by
    /// subtraction. The last total is told as it is, since it stands beside the series as well: what comes before it keeps the same
    /// distance from it.
    /// </summary>
    public static IReadOnlyList<Shown> Series(Family family, IReadOnlyList<long> totals)
    {
        var (shown, least) = (new List<Shown>(), Least(family));
        var last = totals.Count > 0 ? totals[^1] : 0;
        bool IsFar(long one, long other) => Math.Abs(one - other) >= least;
        long told = 0;
        foreach (var total in totals)
        {
            // Down as well: a correction may be one person's. What was told once is not hidden again.
            if (total >= least && IsFar(total, told) && (total == last || IsFar(total, last)))
                told = total;
            // Nothing was told yet: then a number that may not be told is no small one either.
            shown.Add(told > 0 ? new Shown(told) : total < least ? Guard(family, total) : Shown.Nothing);
        }

        if (totals.Count > 0)
            shown[^1] = Guard(family, last);
        return shown;
    }
}
