using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Outreach.Staff.Actions;
using Outreach.Staff.Console;
using Outreach.Web.Console.Look;

namespace Outreach.Web.Console.Sessions;

/// <summary>Who is signed in, and how that ends.</summary>
internal static class SessionsEndpoints
{
    /// <summary>Puts them under the console.</summary>
    public static void MapSessions(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapSection(Sections.Sessions);
        group.MapGet("", Show);
        group.MapGet("{id:long}", Show);
        group.MapPost("{id:long}/end", End);
        routes.MapPost("leave", Leave);
    }

    private static async Task<IResult> Show(Visitor visitor, SessionsLook look, CancellationToken cancellation)
        => Page.Of<SessionsPage>(visitor, await look.Of(visitor, told: null, bad: false, cancellation));

    private static async Task<IResult> End(
        long id,
        Visitor visitor,
        SessionsLook look,
        [FromServices] ConsoleVerbs verbs,
        [FromServices] StaffActions actions,
        CancellationToken cancellation)
        => await actions.Do(verbs.End, visitor.Who, id, cancellation) is Refusal<ConsoleSession> { Why: { } why }
            ? Page.Of<SessionsPage>(
                visitor, await look.Of(visitor, visitor.Say.Say(why), bad: true, cancellation), Page.StatusOf(why))
            : new SeeOther(visitor.To(Sections.Sessions.Page));

    private static async Task Leave(
        HttpContext http,
        Visitor visitor,
        [FromServices] ConsoleVerbs verbs,
        [FromServices] StaffActions actions,
        CancellationToken cancellation)
    {
        await actions.Do(verbs.End, visitor.Who, visitor.Session.Id, cancellation);
        ConsoleCookies.Drop(http, ConsoleCookies.Session);
        await Notice.Show(http, visitor.Say, StatusCodes.Status200OK, "console_in_title", "console_out", "console_in_how");
    }
}
