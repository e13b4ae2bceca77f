using Microsoft.Extensions.DependencyInjection;
using Outreach.Reports;

namespace Outreach.Documents;

/// <summary>Files for offices: workbooks.</summary>
public static class DocumentsModule
{
    /// <summary>Registers the workbook.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services.AddSingleton<IReportRenderer, Workbook>();
}
