using Microsoft.Extensions.DependencyInjection;
using Outreach.Content;
using Outreach.Flows.Effects;
using Outreach.Messaging.Handlers;
using Outreach.Staff;
using Outreach.Staff.Desk;

namespace Outreach.Routing;

/// <summary>Who gets which message.</summary>
public static class RoutingModule
{
    /// <summary>Registers the router.</summary>
    public static IServiceCollection AddOutreachRouting(this IServiceCollection services) => services
        .AddStaffTexts(["letter_gone"])
        .AddStaffVerbs<DeadLetterVerbs>()
        .AddSingleton<IFlowWitness, LeavingStaff>()
        .AddSingleton<IPublicWords, PublicWords>()
        .AddSingleton<IInboundHandler, Router>();
}
