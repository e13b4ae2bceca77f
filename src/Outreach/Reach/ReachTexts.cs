namespace Outreach.Reach;

/// <summary>The sentences of staff.yaml that this folder says.</summary>
internal static class ReachTexts
{
    public static readonly string[] Keys =
    [
        "can_counts", "counts", "counts_hotline", "counts_regions", "counts_simulator",
    ];
}
