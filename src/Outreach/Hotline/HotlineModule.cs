using Microsoft.Extensions.DependencyInjection;
using Outreach.Content;
using Outreach.Flows.Effects;
using Outreach.Hotline.Actions;
using Outreach.Hotline.OperatorDesk;
using Outreach.Hotline.Rooms;
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
        .AddSingleton<CaseTexts>()
        .AddSingleton<CaseCard>()
        .AddStaffVerbs<CaseVerbs>()
        .AddStaffVerbs<DutyVerbs>()
        .AddStaffCommand<CasesCommand>()
        .AddConversationHandler<CaseTalk>(CaseTalk.Place)
        .AddSingleton<RoomViews>()
        .AddSingleton<RoomTexts>()
        .AddSingleton<RoomWatch>()
        .AddSingleton<RoomRounds>()
        .AddStaffVerbs<RoomVerbs>()
        .AddConversationHandler<RoomTalk>(RoomTalk.Place)
        .AddHostedService<RoomWorker>()
        .AddSingleton<IFlowWitness, CaseWitness>()
        .AddSingleton<IFlowEffect, OpenEffect>()
        .AddSingleton<ISendGate, CaseGate>()
        .AddSingleton<IBroadcastWitness, WordEnds>()
        .AddSingleton<HotlineRounds>()
        .AddHostedService<HotlineWorker>();
}
