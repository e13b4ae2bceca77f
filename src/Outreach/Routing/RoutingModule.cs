using Microsoft.Extensions.DependencyInjection;
using Outreach.Channels;
using Outreach.Flows;

namespace Outreach.Routing;

/// <summary>Who gets which message.</summary>
public static class RoutingModule
{
    /// <summary>Registers the router.</summary>
    public static IServiceCollection AddOutreachRouting(this IServiceCollection services) => services
        .AddSingleton<IFlowWitness, LeavingStaff>()
        .AddSingleton<IInboundHandler, Router>();
}
