using Microsoft.Extensions.DependencyInjection;
using Outreach.Flows;

namespace Outreach.Reach;

/// <summary>Who was reached.</summary>
public static class ReachModule
{
    /// <summary>Registers the tally and the reporter.</summary>
    public static IServiceCollection AddReach(this IServiceCollection services) => services
        .AddSingleton<IFlowWitness, Tally>()
        .AddSingleton<ReachReporter>();
}
