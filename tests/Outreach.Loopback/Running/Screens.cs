namespace Outreach.Loopback.Running;

/// <summary>How what people were shown differs from what somebody was shown who did the same undisturbed.</summary>
public sealed record Screens(int Missing, int Unexpected, int Disordered)
{
    /// <summary>No difference.</summary>
    public static Screens AsExpected { get; } = new(0, 0, 0);

    /// <summary>Compares one person's.</summary>
    public static Screens Compare(IReadOnlyList<string> expected, IReadOnlyList<string> shown)
    {
        if (expected.SequenceEqual(shown, StringComparer.Ordinal))
            return AsExpected;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var screen in expected)
            counts[screen] = counts.GetValueOrDefault(screen) + 1;
        foreach (var screen in shown)
            counts[screen] = counts.GetValueOrDefault(screen) - 1;
        var unexpected = -counts.Values.Where(count => count < 0).Sum();
        return new Screens(counts.Values.Where(count => count > 0).Sum(), unexpected, shown.Count - unexpected - InOrder(expected, shown));
    }

    /// <summary>Both together.</summary>
    public Screens And(Screens other) => new(Missing + other.Missing, Unexpected + other.Unexpected, Disordered + other.Disordered);

    // The longest sequence that both have.
    private static int InOrder(IReadOnlyList<string> expected, IReadOnlyList<string> shown)
    {
        var row = new int[shown.Count + 1];
        foreach (var screen in expected)
        {
            var diagonal = 0;
            for (var at = 0; at < shown.Count; at++)
                (diagonal, row[at + 1]) = (row[at + 1], screen == shown[at] ? diagonal + 1 : Math.Max(row[at + 1], row[at]));
        }

        return row[^1];
    }
}
