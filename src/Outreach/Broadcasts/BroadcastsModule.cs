using Microsoft.Extensions.DependencyInjection;
using Outreach.Broadcasts.Approval;
using Outreach.Broadcasts.Boards;
using Outreach.Broadcasts.Desk;
using Outreach.Broadcasts.Dispatch;
using Outreach.Broadcasts.Drafting;
using Outreach.Broadcasts.Readers;
using Outreach.Content;
using Outreach.Flows.Effects;
using Outreach.Messaging.Outbound;
using Outreach.Staff;
using Outreach.Storage;

namespace Outreach.Broadcasts;

/// <summary>Announcements to many.</summary>
public static class BroadcastsModule
{
    /// <summary>Registers the staff commands, the sending and its worker.</summary>
    public static IServiceCollection AddBroadcasts(this IServiceCollection services) => services
        .AddStaffTexts(BroadcastTexts.Keys)
        .AddSingleton<QuietHours>()
        .AddSingleton<Lateness>()
        .AddSingleton<Timetable>()
        .AddSingleton<AnnouncementRenderer>()
        .AddSingleton<Forecaster>()
        .AddSingleton<ForecastText>()
        .AddSingleton<BroadcastText>()
        .AddSingleton<Answering>()
        .AddSingleton<BroadcastBoards>()
        .AddSingleton<ReaderViews>()
        .AddSingleton<Approvals>()
        .AddStaffVerbs<DraftVerbs>()
        .AddStaffVerbs<BroadcastVerbs>()
        .AddSingleton<DraftTime>()
        .AddSingleton<DraftAudience>()
        .AddSingleton<DraftPreview>()
        .AddSingleton<DraftDialogue>()
        .AddSingleton<BoardDesk>()
        .AddSingleton<Failures>()
        .AddSingleton<BroadcastFeed>()
        .AddSingleton<BroadcastRun>()
        .AddSingleton<ISendGate, BroadcastGate>()
        .AddSingleton<IBroadcastWitness, BroadcastWitness>()
        .AddSingleton<IFlowWitness, OptOutWitness>()
        .AddSingleton<IPutBack, BroadcastsPutBack>()
        .AddStaffCommand<BroadcastCommand>()
        .AddStaffCommand<BroadcastsCommand>()
        .AddStaffCommand<AnnounceTestCommand>()
        .AddHostedService<BroadcastWorker>();
}
