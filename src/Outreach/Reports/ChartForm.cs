namespace Outreach.Reports;

/// <summary>How a picture of a report is drawn.</summary>
public enum ChartForm
{
    /// <summary>A bar for each mark.</summary>
    Bars = 0,

    /// <summary>The country, each region as dark as its count, and a bar for each mark: who is in no region stands there alone.</summary>
    Map = 1,

    /// <summary>A line from mark to mark, in the order of time.</summary>
    Line = 2,
}
