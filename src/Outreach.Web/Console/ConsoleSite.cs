using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Staff.Console;
using Outreach.Web.Console.Bookings;
using Outreach.Web.Console.Broadcasts;
using Outreach.Web.Console.Cases;
using Outreach.Web.Console.Day;
using Outreach.Web.Console.Door;
using Outreach.Web.Console.Look;
using Outreach.Web.Console.Sessions;
using Outreach.Web.Console.Today;

namespace Outreach.Web.Console;

/// <summary>The staff's console: its pages, and what they need.</summary>
internal static class ConsoleSite
{
    private const int MostBytes = 64 * 1024;

    /// <summary>Registers it.</summary>
    public static IServiceCollection AddConsole(this IServiceCollection services)
    {
        services.AddResponseCompression(static compression => compression.EnableForHttps = true);
        return services
            // Kyrgyz letters stay letters: as numbers they would weigh three times as much.
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .AddSingleton<DoorPace>()
            .AddSingleton<TodayLook>()
            .AddSingleton<CasesLook>()
            .AddSingleton<LiveView>()
            .AddSingleton<BookingsLook>()
            .AddSingleton<DayLook>()
            .AddSingleton<BroadcastsLook>()
            .AddSingleton<SessionsLook>();
    }

    /// <summary>Puts the guard before it.</summary>
    public static IApplicationBuilder UseConsole(this IApplicationBuilder site) => site.UseWhen(
        static http => http.Request.Path.StartsWithSegments(ConsoleAddress.Path, StringComparison.OrdinalIgnoreCase),
        static console => console.UseResponseCompression().UseMiddleware<ConsoleGuard>());

    /// <summary>Puts it under /console.</summary>
    public static void MapConsole(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Asset.Route, Asset.Send);
        var group = routes.MapGroup(ConsoleAddress.Path).WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        group.MapDoor();
        group.MapToday();
        group.MapCases();
        group.MapDay();
        group.MapBookings();
        group.MapBroadcasts();
        group.MapSessions();
        group.Map("{**nowhere}", static (Visitor visitor) => Notice.Of(visitor, StatusCodes.Status404NotFound, "console_nothing_here"));
    }
}
