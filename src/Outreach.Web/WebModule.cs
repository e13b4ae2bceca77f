using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Outreach.Content;
using Outreach.Hotline.Rooms;
using Outreach.Messaging.Channels;
using Outreach.Staff.Members;
using Outreach.Web.Calendars;
using Outreach.Web.Console;
using Outreach.Web.Simulator;

namespace Outreach.Web;

/// <summary>What is asked for by a browser or a phone: the simulator, the staff's console, and lawyers' calendars.</summary>
public static class WebModule
{
    /// <summary>Registers the simulator with its two channels, and the staff's console.</summary>
    /// <param name="services">Where.</param>
    /// <param name="configuration">The settings.</param>
    /// <param name="calledFromOutside">Whether the world is told an address of this program: the simulator is shut then, as while a channel
    /// is on.</param>
    public static IServiceCollection AddWeb(this IServiceCollection services, IConfiguration configuration, bool calledFromOutside)
    {
        services.AddOptions<SimulatorOptions>().Bind(configuration.GetSection(SimulatorOptions.Section)).ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(all => new SimulatorDoor(
            all.GetRequiredService<IOptions<SimulatorOptions>>(), all.GetServices<IChannel>(), calledFromOutside));
        services.TryAddSingleton<RecordingFiles>();
        services.AddSingleton<IValidateOptions<SimulatorOptions>, MachineVoice>();
        services.AddSingleton<RunNumbers>();
        services.AddSingleton<SimulatorPhones>();
        services.AddSingleton<SentFiles>();
        services.AddSingleton<SimulatorPerson>();
        services.AddSingleton<PlayedStaff>();
        services.AddSingleton<SimulatorRoom>();
        services.AddSingleton<SimulatorColleague>();
        services.AddSingleton<PhoneEvents>();
        services.AddHostedService<PhoneShelf>();
        services.AddConsole();
        services.AddSingleton<IChannel>(all => Channel(all, SimulatorKind.Chat, buttons: true));
        services.AddSingleton<IChannel>(all => Channel(all, SimulatorKind.Sms, buttons: false));
        return services;
    }

    /// <summary>
    /// Registers the staff that a newcomer plays: a colleague, and a group with topics. Called last of all, and only where nothing of the
    /// settings is for real people: where a channel of theirs or a staff group is registered, nothing is.
    /// </summary>
    /// <returns>Whether there is such staff.</returns>
    public static bool AddPlayedStaff(this IServiceCollection services)
    {
        if (services.Any(static known => known.ServiceType == typeof(IStaffRoom)))
            return false;
        services.AddSingleton<IPlayedStaff>(static all => all.GetRequiredService<PlayedStaff>());
        services.AddHostedService(static all => all.GetRequiredService<PlayedStaff>());
        services.AddSingleton<IStaffRoom>(static all => all.GetRequiredService<SimulatorRoom>());
        return true;
    }

    /// <summary>Puts a guard before the staff's console: call it before <see cref="MapWeb"/>.</summary>
    public static IApplicationBuilder UseWeb(this IApplicationBuilder site) => site.UseConsole();

    /// <summary>Puts the pages under their addresses.</summary>
    public static IEndpointRouteBuilder MapWeb(this IEndpointRouteBuilder routes)
    {
        routes.MapSimulator();
        routes.MapCalendars();
        routes.MapConsole();
        return routes;
    }

    private static SimulatorChannel Channel(IServiceProvider all, string kind, bool buttons)
        => new(
            kind,
            buttons,
            all.GetRequiredService<SimulatorPhones>(),
            all.GetRequiredService<SentFiles>(),
            all.GetRequiredService<RecordingFiles>(),
            all.GetRequiredService<IOptions<SimulatorOptions>>().Value.MachineVoice);
}
