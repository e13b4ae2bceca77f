using Microsoft.Extensions.DependencyInjection;
using Outreach.Content;
using Outreach.Staff;

namespace Outreach.Imports;

/// <summary>Tables that come in.</summary>
public static class ImportsModule
{
    /// <summary>Registers the command; who reads files, an adapter adds.</summary>
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddStaffTexts(ImportsTexts.Keys)
        .AddStaffCommand<ImportCommand>();

    /// <summary>Registers a kind of table.</summary>
    public static IServiceCollection AddTableImport<T>(this IServiceCollection services)
        where T : class, ITableImport
        => services.AddSingleton<ITableImport, T>();
}
