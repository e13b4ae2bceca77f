using Microsoft.Extensions.DependencyInjection;
using Outreach.Content;
using Outreach.Flows.Effects;
using Outreach.Jobs;
using Outreach.Staff;

namespace Outreach.Reach;

/// <summary>Who was reached.</summary>
public static class ReachModule
{
    /// <summary>Registers the recorder, the reporter, the retention and the staff's view of the counts.</summary>
    public static IServiceCollection AddReach(this IServiceCollection services) => services
        .AddStaffTexts(ReachTexts.Keys)
        .AddSingleton<ReachLines>()
        .AddSingleton<IFlowWitness, ReachRecorder>()
        .AddSingleton<ReachReporter>()
        .AddSingleton<Pulse>()
        .AddRetention<ReachRetention>()
        .AddStaffCommand<CountsCommand>();
}
