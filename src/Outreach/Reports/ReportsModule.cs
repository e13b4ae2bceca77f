using Microsoft.Extensions.DependencyInjection;
using Outreach.Content;
using Outreach.Staff;

namespace Outreach.Reports;

/// <summary>Reports that can be shown outside.</summary>
public static class ReportsModule
{
    /// <summary>Registers the maker, the verb and the command; who renders, an adapter adds.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddStaffTexts(ReportsTexts.Keys)
        .AddSingleton<ReportMaker>()
        .AddStaffVerbs<ReportVerbs>()
        .AddStaffCommand<ReportCommand>();
}
