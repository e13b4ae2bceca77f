namespace Outreach.Reach;

/// <summary>
/// Who was reached, by INDICATORS: R1–R4, L1–L6, H1–H6 and Q1, in total and by each trait. Internal: small cells are not hidden.
/// </summary>
public sealed record ReachReport
{
    /// <summary>Everything written before this instant is counted.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The period's first instant; nothing = from the first entry on.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The instant after the period's last; nothing = until AsOf.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>All together.</summary>
    public required ReachCount Total { get; init; }

    /// <summary>People actively reached (R1) from the period's first instant to each of <see cref="ReachPeriod.Steps"/>.</summary>
    public IReadOnlyList<int> Running { get; init; } = [];

    /// <summary>Consultations.</summary>
    public required ConsultationCount Consultations { get; init; }

    /// <summary>People who wrote with staff.</summary>
    public required HotlineCount Hotline { get; init; }

    /// <summary>Shares of R1 with a known sex, age and region, 0 to 1; null when R1 is 0.</summary>
    public required IReadOnlyDictionary<string, double?> KnownShares { get; init; }

    /// <summary>By trait (region, raion excepted: it is internal), then by value.</summary>
    public required IReadOnlyList<ReachTable> Tables { get; init; }

    /// <summary>For each lesson: people who opened it and people who finished it.</summary>
    public required IReadOnlyList<LessonCount> Lessons { get; init; }

    /// <summary>Results of checks, such as offer/stop, and how often each was reached: not people.</summary>
    public IReadOnlyList<(string Result, int Count)> Checks { get; init; } = [];

    /// <summary>
    /// People reached in each region: R1, and who came by an event's code, the latter in the event's region (what R6 asks for).
    /// </summary>
    public IReadOnlyDictionary<string, int> ReachedIn { get; init; } = new Dictionary<string, int>();

    /// <summary>People who came by each event's code, by its region and code (R9).</summary>
    public IReadOnlyDictionary<string, int> CheckedIn { get; init; } = new Dictionary<string, int>();

    /// <summary>People of simulators who were left out.</summary>
    public required int TestPeople { get; init; }
}
