using Microsoft.Extensions.DependencyInjection;
using Outreach.Content;
using Outreach.Jobs;
using Outreach.Jobs.Retention;
using Outreach.Messaging;
using Outreach.Messaging.Outbound;
using Outreach.Staff.Actions;
using Outreach.Staff.Audit;
using Outreach.Staff.Commands;
using Outreach.Staff.Console;
using Outreach.Staff.Desk;
using Outreach.Staff.Holds;
using Outreach.Staff.Members;
using Outreach.Staff.Phones;
using Outreach.Staff.Team;

namespace Outreach.Staff;

/// <summary>Who may do what, and talking with them.</summary>
public static class StaffModule
{
    /// <summary>Registers the roll, the pipeline of verbs, the desk, its own verbs and commands, and the audit log.</summary>
    public static IServiceCollection AddStaff(this IServiceCollection services) => services
        .AddStaffTexts(StaffTexts.Keys)
        .AddSingleton<StaffRoll>()
        .AddSingleton<ISendGate, ColleagueGate>()
        .AddSingleton<ISendGate, PhoneGate>()
        .AddSingleton<StaffSms>()
        .AddSingleton<DeskDrawer>()
        .AddSingleton<Confidences>()
        .AddSingleton<Strangers>()
        .AddSingleton<StaffActions>()
        .AddStaffVerbs<TeamVerbs>()
        .AddSingleton<InvitationLinks>()
        .AddStaffVerbs<PhoneVerbs>()
        .AddConversationHandler<StaffDesk>(StaffDesk.Place)
        .AddConversationHandler<StrayFiles>(StrayFiles.Place)
        .AddSingleton<SaidButtons>()
        .AddSingleton<AuditLog>()
        .AddSingleton<AuditVerifier>()
        .AddSingleton<IRetentionWitness, RetentionAudit>()
        .AddRetention<DraftRetention>()
        .AddRetention<ViewRetention>()
        .AddStaffVerbs<HoldVerbs>()
        .AddSingleton<ConsoleAddress>()
        .AddSingleton<ConsoleSessions>()
        .AddStaffVerbs<ConsoleVerbs>()
        .AddStaffCommand<StaffCommand>()
        .AddStaffCommand<HelpCommand>()
        .AddStaffCommand<InviteCommand>()
        .AddStaffCommand<PhoneCommand>()
        .AddStaffCommand<ConsoleCommand>();

    /// <summary>Registers a command: whoever may do what it leads to is shown it.</summary>
    public static IServiceCollection AddStaffCommand<T>(this IServiceCollection services)
        where T : class, IStaffCommand
        => services.AddSingleton<IStaffCommand, T>();

    /// <summary>Registers a folder's verbs.</summary>
    public static IServiceCollection AddStaffVerbs<T>(this IServiceCollection services)
        where T : class, IStaffVerbs
        => services.AddSingleton<T>().AddSingleton<IStaffVerbs>(static provider => provider.GetRequiredService<T>());
}
