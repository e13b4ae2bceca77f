using Microsoft.Extensions.DependencyInjection;
using Outreach.Documents.Cards;
using Outreach.Documents.Printed;
using Outreach.Events.Cards;
using Outreach.Reports;

namespace Outreach.Documents;

/// <summary>Files for offices: workbooks, reports and cards to print.</summary>
public static class DocumentsModule
{
    /// <summary>Registers the workbook, the printed report and the printer of cards.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services
        .AddSingleton<IReportRenderer, Workbook>()
        .AddSingleton<IReportRenderer, PrintedReport>()
        .AddSingleton<ICardPrinter, CardPrinter>();
}
