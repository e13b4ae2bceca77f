using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Outreach.Consultations.LawyerDesk;

namespace Outreach.Web.Calendars;

/// <summary>Where the calendars of lawyers' phones ask. Who does not know the secret address finds nothing.</summary>
internal static class CalendarEndpoints
{
    private const string Kind = "text/calendar";
    private const string Robots = "X-Robots-Tag";

    /// <summary>Puts them under /calendar.</summary>
    public static void MapCalendars(this IEndpointRouteBuilder routes)
        => routes.MapGet($"{CalendarFeeds.Path}/{{secret}}.ics", Find);

    private static IResult Find(string secret, [FromServices] CalendarFeeds feeds, HttpResponse response)
    {
        response.Headers.CacheControl = "private, no-store";
        response.Headers[Robots] = "noindex, nofollow";
        return feeds.Find(secret) is { } calendar ? Results.Text(calendar, Kind, Encoding.UTF8) : Results.NotFound();
    }
}
