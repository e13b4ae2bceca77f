namespace Outreach.Reach;

/// <summary>Waits by the nearest rank: such as somebody really had.</summary>
internal static class Ranks
{
    private const double Half = 0.5;
    private const double NineOfTen = 0.9;

    /// <summary>Half waited no longer; null when nobody did.</summary>
    public static long? Median(IReadOnlyList<long> ordered) => Of(ordered, Half);

    /// <summary>Nine of ten waited no longer.</summary>
    public static long? P90(IReadOnlyList<long> ordered) => Of(ordered, NineOfTen);

    private static long? Of(IReadOnlyList<long> ordered, double share)
        => ordered.Count == 0 ? null : ordered[(int)Math.Ceiling(share * ordered.Count) - 1];
}
