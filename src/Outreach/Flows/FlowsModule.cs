using Microsoft.Extensions.DependencyInjection;
using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Flows.Effects;
using Outreach.Flows.Engine;
using Outreach.Flows.Joining;
using Outreach.Flows.Lists;
using Outreach.Flows.Returning;
using Outreach.Flows.Running;
using Outreach.Jobs;
using Outreach.Messaging;
using Outreach.Messaging.Outbound;

namespace Outreach.Flows;

/// <summary>Talking with people.</summary>
public static class FlowsModule
{
    /// <summary>Registers the playbook, its watcher, the lists, the allowance, the runner and the apology.</summary>
    public static IServiceCollection AddFlows(this IServiceCollection services) => services
        .AddSingleton<CurrentWords>()
        .AddSingleton<ReadPlaybook>(PlaybookReader.Read)
        .AddSingleton<CurrentPlaybook>()
        .AddSingleton<SharedContent>()
        .AddSingleton<RecordingFiles>()
        .AddSingleton<SmsQuota>()
        .AddSingleton<Pieces>()
        .AddConversationHandler<FlowRunner>(FlowRunner.Place)
        .AddSingleton<Joiner>()
        .AddSingleton<Apology>()
        .AddRetention<FormRetention>()
        .AddSingleton<IChoiceSource, LessonList>()
        .AddSingleton<IChoiceSource, RegionList>()
        .AddSingleton<IChoiceSource, RaionList>()
        .AddSingleton<IChoiceSource, HelpRegionList>()
        .AddSingleton<IChoiceSource, CountryList>()
        .AddSingleton<IChoiceSource, ShareLinkList>()
        .AddSingleton<Nudge>()
        .AddSingleton<Nudges>()
        .AddSingleton<ISendGate, NudgeGate>()
        .AddHostedService<NudgeWorker>()
        .AddHostedService<PlaybookWatcher>();
}
