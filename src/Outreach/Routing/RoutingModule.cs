using Microsoft.Extensions.DependencyInjection;
using Outreach.Content;
using Outreach.Flows.Effects;
using Outreach.Messaging.Handlers;
using Outreach.Staff;

namespace Outreach.Routing;

/// <summary>Who gets which message.</summary>
public static class RoutingModule
{
    /// <summary>Registers the router.</summary>
    public static IServiceCollection AddOutreachRouting(this IServiceCollection services) => services
        .AddStaffTexts(["letter_gone"])
        .AddStaffVerbs<DeadLetterVerbs>()
        .AddSingleton<IFlowWitness, LeavingStaff>()
        .AddSingleton<IInboundHandler, Router>();
}
