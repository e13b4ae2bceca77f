using Microsoft.Extensions.DependencyInjection;
using Outreach.Content;
using Outreach.Flows.Effects;
using Outreach.Hotline.Actions;
using Outreach.Hotline.OperatorDesk;
using Outreach.Hotline.Rooms;
using Outreach.Hotline.Rounds;
using Outreach.Hotline.Talk;
using Outreach.Jobs;
using Outreach.Messaging;
using Outreach.Messaging.Outbound;
using Outreach.People;
using Outreach.Staff;
using Outreach.Staff.Commands;
using Outreach.Staff.Team;

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
        .AddSingleton<CaseLine>()
        .AddSingleton<CaseReading>()
        .AddSingleton<IColleagueDuties, CaseDuties>()
        .AddSingleton<CaseSpeech>()
        .AddSingleton<Colleagues>()
        .AddSingleton<CaseCounts>()
        .AddSingleton<CaseCard>()
        .AddSingleton<CasePresses>()
        .AddSingleton<CaseRelay>()
        .AddCaseFace<WritingFace>()
        .AddCaseFace<AnswersFace>()
        .AddCaseFace<RecallFace>()
        .AddCaseFace<HandOverFace>()
        .AddCaseFace<CareFace>()
        .AddCaseFace<EndingFace>()
        .AddCaseFace<LeadingFace>()
        .AddStaffVerbs<CaseVerbs>()
        .AddStaffVerbs<HandOverVerbs>()
        .AddStaffVerbs<CareVerbs>()
        .AddStaffVerbs<GuardVerbs>()
        .AddStaffVerbs<RecallVerbs>()
        .AddStaffVerbs<DutyVerbs>()
        .AddStaffVerbs<LadderVerbs>()
        .AddStaffVerbs<RotaVerbs>()
        .AddSingleton<CasesCommand>()
        .AddSingleton<IStaffCommand>(static provider => provider.GetRequiredService<CasesCommand>())
        .AddStaffCommand<AnswersCommand>()
        .AddStaffCommand<DutyCommand>()
        .AddStaffCommand<OnCommand>()
        .AddStaffCommand<OffCommand>()
        .AddConversationHandler<AlarmReply>(AlarmReply.Place)
        .AddConversationHandler<CaseTalk>(CaseTalk.Place)
        .AddSingleton<RoomViews>()
        .AddSingleton<RoomTexts>()
        .AddSingleton<RoomWatch>()
        .AddSingleton<RoomHand>()
        .AddSingleton<TopicWords>()
        .AddSingleton<RoomBoard>()
        .AddSingleton<RoomRounds>()
        .AddStaffVerbs<RoomVerbs>()
        .AddConversationHandler<RoomTalk>(RoomTalk.Place)
        .AddHostedService<RoomWorker>()
        .AddSingleton<IFlowWitness, CaseWitness>()
        .AddSingleton<IFlowEffect, OpenEffect>()
        .AddSingleton<IChoiceSource, StaffThereList>()
        .AddSingleton<IChoiceSource, CaseOpenList>()
        .AddSingleton<IChoiceSource, CaseBarredList>()
        .AddSingleton<ISendGate, CaseGate>()
        .AddSingleton<ISendGate, AlarmGate>()
        .AddSingleton<ILeftAlone, InCase>()
        .AddSingleton<IBroadcastWitness, WordEnds>()
        .AddSingleton<Ladder>()
        .AddSingleton<Alarms>()
        .AddSingleton<HotlineRounds>()
        .AddRetention<CaseWordRetention>()
        .AddRetention<CaseFileRetention>()
        .AddRetention<BlockRetention>()
        .AddHostedService<HotlineWorker>();

    private static IServiceCollection AddCaseFace<T>(this IServiceCollection services)
        where T : class, ICaseFace
        => services.AddSingleton<T>().AddSingleton<ICaseFace>(static provider => provider.GetRequiredService<T>());
}
