using Microsoft.Extensions.DependencyInjection;
using Outreach.Content;
using Outreach.Flows.Effects;
using Outreach.Hotline.Actions;
using Outreach.Hotline.OperatorDesk;
using Outreach.Hotline.Rounds;
using Outreach.Hotline.Talk;
using Outreach.Messaging;
using Outreach.Messaging.Outbound;
using Outreach.Staff;

namespace Outreach.Hotline;

/// <summary>People reach trained staff.</summary>
public static class HotlineModule
{
    /// <summary>Registers the talk, the colleagues' verbs and commands, and the rounds.</summary>
    public static IServiceCollection AddHotline(this IServiceCollection services) => services
        .AddStaffTexts(HotlineTexts.Keys)
        .AddSingleton<DutyRoster>()
        .AddSingleton<DutyNames>()
        .AddSingleton<Openings>()
        .AddSingleton<CaseTexts>()
        .AddSingleton<CaseCounts>()
        .AddSingleton<CaseCard>()
        .AddStaffVerbs<CaseVerbs>()
        .AddStaffVerbs<DutyVerbs>()
        .AddStaffVerbs<LadderVerbs>()
        .AddStaffVerbs<RotaVerbs>()
        .AddStaffCommand<CasesCommand>()
        .AddStaffCommand<DutyCommand>()
        .AddStaffCommand<OnCommand>()
        .AddStaffCommand<OffCommand>()
        .AddConversationHandler<AlarmReply>(AlarmReply.Place)
        .AddConversationHandler<CaseTalk>(CaseTalk.Place)
        .AddSingleton<IFlowWitness, CaseWitness>()
        .AddSingleton<IFlowEffect, OpenEffect>()
        .AddSingleton<ISendGate, CaseGate>()
        .AddSingleton<ISendGate, AlarmGate>()
        .AddSingleton<IBroadcastWitness, WordEnds>()
        .AddSingleton<Ladder>()
        .AddSingleton<Alarms>()
        .AddSingleton<HotlineRounds>()
        .AddHostedService<HotlineWorker>();
}
