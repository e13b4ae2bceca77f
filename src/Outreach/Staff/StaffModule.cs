using Microsoft.Extensions.DependencyInjection;
using Outreach.Channels;
using Outreach.Staff.Audit;
using Outreach.Staff.Desk;

namespace Outreach.Staff;

/// <summary>Who may do what, and talking with them.</summary>
public static class StaffModule
{
    /// <summary>Registers the roll, the desk, its own commands and the audit log.</summary>
    public static IServiceCollection AddStaff(this IServiceCollection services) => services
        .AddSingleton<StaffRoll>()
        .AddSingleton<ISendGate, ColleagueGate>()
        .AddSingleton<StaffHelp>()
        .AddSingleton<DeskDrawer>()
        .AddSingleton<Strangers>()
        .AddSingleton<InvitationDoor>()
        .AddSingleton<Appointing>()
        .AddConversationHandler<StaffDesk>(StaffDesk.Place)
        .AddSingleton<AuditLog>()
        .AddSingleton<AuditVerifier>()
        .AddStaffCommand<StaffCommand>(StaffCommand.Word, Right.BeStaff)
        .AddStaffCommand<HelpCommand>("help", Right.BeStaff)
        .AddStaffCommand<InviteCommand>(InviteCommand.Word, Right.Appoint);

    /// <summary>Registers a command and shows it to those who may.</summary>
    public static IServiceCollection AddStaffCommand<T>(this IServiceCollection services, string word, Right needs)
        where T : class, IStaffCommand
        => services.AddSingleton<IStaffCommand, T>().AddSingleton(new StaffAbility(word, needs));
}
