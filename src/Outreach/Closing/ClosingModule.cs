using Microsoft.Extensions.DependencyInjection;
using Outreach.Content;
using Outreach.Staff;
using Outreach.Storage;

namespace Outreach.Closing;

/// <summary>The end of a campaign.</summary>
public static class ClosingModule
{
    /// <summary>Registers the verbs, the command and the worker.</summary>
    public static IServiceCollection AddClosing(this IServiceCollection services) => services
        .AddStaffTexts(ClosingTexts.Keys)
        .AddSingleton<ClosingHealth>()
        .AddSingleton<ClosingNotices>()
        .AddSingleton<ClosingRound>()
        .AddStaffVerbs<ClosingVerbs>()
        .AddStaffCommand<ClosingCommand>()
        .AddSingleton<IPutBack, ClosingPutBack>()
        .AddHostedService<ClosingWorker>();
}
