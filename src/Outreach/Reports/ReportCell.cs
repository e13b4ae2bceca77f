using Outreach.Tables;

namespace Outreach.Reports;

/// <summary>What stands in a cell of a report: a number stays a number, and a day a day, whoever renders it.</summary>
public abstract record ReportCell
{
    private ReportCell()
    {
    }

    /// <summary>Words.</summary>
    public sealed record Words(string Text) : ReportCell;

    /// <summary>A whole number.</summary>
    public sealed record Number(long Count) : ReportCell;

    /// <summary>A share, 0 to 1.</summary>
    public sealed record Share(double Part) : ReportCell;

    /// <summary>A day.</summary>
    public sealed record Day(DateOnly Date) : ReportCell;

    /// <summary>A count as the guard lets it be shown.</summary>
    public static ReportCell Of(Shown shown) => shown.Count is { } count ? new Number(count) : new Words(shown.ToString());
}
