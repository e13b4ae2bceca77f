using Outreach.Staff.Actions;
using Outreach.Staff.Members;

namespace Outreach.Reports;

/// <summary>What staff do with reports.</summary>
public sealed class ReportVerbs(ReportMaker maker) : IStaffVerbs
{
    /// <summary>A report is made: what was asked, and the guard's version, stand in the audit log.</summary>
    public StaffVerb<ReportQuery, Report> Make => new("report.make", Right.SeeCounts, OnMake) { Object = static _ => "report" };

    /// <inheritdoc/>
    public IReadOnlyList<StaffVerb> All => [Make];

    private async ValueTask<Ruling<Report>> OnMake(Actor who, ReportQuery query, DateTimeOffset now, CancellationToken cancellation)
        => new Decision<Report>(await maker.Make(query, cancellation)) { On = "report", Details = query.ToString() };
}
