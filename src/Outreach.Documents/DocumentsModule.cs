using Microsoft.Extensions.DependencyInjection;
using Outreach.Documents.Cards;
using Outreach.Events.Cards;
using Outreach.Reports;

namespace Outreach.Documents;

/// <summary>Files for offices: workbooks, and cards to print.</summary>
public static class DocumentsModule
{
    /// <summary>Registers the workbook and the printer.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services
        .AddSingleton<IReportRenderer, Workbook>()
        .AddSingleton<ICardPrinter, CardPrinter>();
}
