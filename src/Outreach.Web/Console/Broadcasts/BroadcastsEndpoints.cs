using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Outreach.Broadcasts;
using Outreach.Broadcasts.Approval;
using Outreach.Staff.Actions;
using Outreach.Web.Console.Look;

namespace Outreach.Web.Console.Broadcasts;

/// <summary>Announcements to many: how they stand, and what is decided on them.</summary>
internal static class BroadcastsEndpoints
{
    /// <summary>Puts them under the console.</summary>
    public static void MapBroadcasts(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapSection(Sections.Broadcasts);
        group.MapGet("", List);
        group.MapGet("{id:long}", One);
        group.MapPost("{id:long}/{deed}", Decide);
    }

    private static async Task<IResult> List(Visitor visitor, BroadcastsLook look, CancellationToken cancellation)
        => Page.Of<BroadcastsPage>(visitor, await look.List(visitor, cancellation));

    private static async Task<IResult> One(long id, Visitor visitor, BroadcastsLook look, CancellationToken cancellation)
        => await look.Of(visitor, id, cancellation) is { } model
            ? Page.Of<BroadcastPage>(visitor, model)
            : Notice.Of(visitor, StatusCodes.Status404NotFound, "console_nothing_here");

    // It is decided on the version that was seen: what moved on meanwhile is told, and shown as it is now.
    private static async Task<IResult> Decide(
        long id,
        string deed,
        HttpContext http,
        Visitor visitor,
        BroadcastsLook look,
        [FromServices] BroadcastVerbs verbs,
        [FromServices] StaffActions actions,
        CancellationToken cancellation)
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var version = int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0;
        var what = new BroadcastVerbs.Seen(id, version);
        var ruling = deed switch
        {
            "approve" => await actions.Do(verbs.Approve, visitor.Who, what, cancellation),
            "back" => await actions.Do(verbs.SendBack, visitor.Who, what, cancellation),
            "go" => await actions.Do(verbs.GoOn, visitor.Who, what, cancellation),
            "pause" => await actions.Do(verbs.Pause, visitor.Who, what, cancellation),
            "off" => await actions.Do(verbs.CallOff, visitor.Who, what, cancellation),
            "stop" => await actions.Do(verbs.Stop, visitor.Who, what, cancellation),
            "now" => await actions.Do(verbs.Reschedule, visitor.Who, new BroadcastVerbs.NewTime(id, version, At: null), cancellation),
            _ => null,
        };
        var page = string.Create(CultureInfo.InvariantCulture, $"{Sections.Broadcasts.Page}/{id}");
        return ruling switch
        {
            null => Notice.Of(visitor, StatusCodes.Status404NotFound, "console_nothing_here"),
            Refusal<Broadcast> { Why: { } why } => await Refused(id, visitor, look, why, cancellation),
            // What went back is its sender's own again.
            _ => new SeeOther(visitor.To(deed == "back" ? Sections.Broadcasts.Page : page)),
        };
    }

    private static async Task<IResult> Refused(
        long id, Visitor visitor, BroadcastsLook look, Reason why, CancellationToken cancellation)
    {
        var (told, status) = (visitor.Say.Say(why), Page.StatusOf(why));
        return await look.Of(visitor, id, cancellation) is { } model
            ? Page.Of<BroadcastPage>(visitor, model with { Told = told }, status)
            : Page.Of<BroadcastsPage>(visitor, await look.List(visitor, cancellation) with { Told = told }, status);
    }
}
