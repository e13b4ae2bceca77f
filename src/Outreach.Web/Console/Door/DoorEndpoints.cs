using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Outreach.Content;
using Outreach.Staff.Actions;
using Outreach.Staff.Commands;
using Outreach.Staff.Console;
using Outreach.Web.Console.Look;

namespace Outreach.Web.Console.Door;

/// <summary>The way in by a link.</summary>
internal static class DoorEndpoints
{
    /// <summary>Puts it under the console.</summary>
    public static void MapDoor(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(ConsoleAddress.Door, Look);
        routes.MapPost(ConsoleAddress.Door, Enter);
    }

    // Looking uses nothing.
    private static async Task Look(
        HttpContext http,
        [FromServices] ConsoleSessions sessions,
        [FromServices] DeskDrawer drawer,
        [FromServices] CurrentWords words,
        DoorPace pace)
    {
        var code = http.Request.Query[ConsoleAddress.CodeName].ToString();
        if (await sessions.Bearer(code, http.RequestAborted) is { } bearer)
            await Ask(http, sessions, drawer, bearer.Person!, code).ExecuteAsync(http);
        else
            await Gone(http, words, pace);
    }

    private static async Task Enter(
        HttpContext http,
        [FromServices] ConsoleSessions sessions,
        [FromServices] ConsoleVerbs verbs,
        [FromServices] StaffActions actions,
        [FromServices] DeskDrawer drawer,
        [FromServices] CurrentWords words,
        DoorPace pace)
    {
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : FormCollection.Empty;
        var say = ConsoleGuard.Writer(http, words);
        if (ConsoleCookies.Read(http, ConsoleCookies.Door) is not { } token || !sessions.IsForm(form[Frame.FormField], token))
        {
            await Notice.Show(http, say, StatusCodes.Status400BadRequest, "console_in_title", "console_form_old");
            return;
        }

        var code = form[ConsoleAddress.CodeName].ToString();
        if (await sessions.Bearer(code, http.RequestAborted) is not { } bearer
            || await actions.Do(verbs.SignIn, bearer, code, http.RequestAborted) is not Decision<string>(var session))
        {
            await Gone(http, words, pace);
            return;
        }

        ConsoleCookies.Drop(http, ConsoleCookies.Door);
        ConsoleCookies.Set(http, ConsoleCookies.Session, session, ConsoleVerbs.SessionLasts);
        // What is said once she is out is in her language, too.
        if (ConsoleGuard.Chosen(http) is null)
            ConsoleCookies.Set(
                http, ConsoleCookies.Language, drawer.Writer(bearer.Person!).Language.ToString(), ConsoleGuard.RemembersLanguage);
        await new SeeOther(Visitor.Way(http.Request.Path, string.Empty)).ExecuteAsync(http);
    }

    private static View<DoorPage> Ask(
        HttpContext http, ConsoleSessions sessions, DeskDrawer drawer, People.Person person, string code)
    {
        // Whoever made somebody else's browser send this form would sign her in as another.
        var token = ConsoleSessions.NewToken();
        ConsoleCookies.Set(http, ConsoleCookies.Door, token, ConsoleVerbs.LinkLasts);
        var say = drawer.Writer(person);
        return new View<DoorPage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(DoorPage.Say)] = ConsoleGuard.Chosen(http) is { } language ? say with { Language = language } : say,
            [nameof(DoorPage.From)] = http.Request.Path.ToString(),
            [nameof(DoorPage.Code)] = code,
            [nameof(DoorPage.Form)] = sessions.Form(token),
        });
    }

    private static Task Gone(HttpContext http, CurrentWords words, DoorPace pace)
    {
        var say = ConsoleGuard.Writer(http, words);
        return pace.Takes(http)
            ? Notice.Show(http, say, StatusCodes.Status410Gone, "console_in_title", "console_link_gone")
            : Notice.Show(http, say, StatusCodes.Status429TooManyRequests, "console_in_title", "console_in_often");
    }
}
