using Outreach.Staff.Commands;

namespace Outreach.Reach;

/// <summary>Figures of an upper folder that staff see under those of the reach log.</summary>
public interface IFurtherCounts
{
    /// <summary>The figures for the same period, as staff read them.</summary>
    string Say(ReachReport report, StaffWriter say);
}
