using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Staff.Actions;
using Outreach.Web.Console.Look;

namespace Outreach.Web.Console.Cases;

/// <summary>People who write with staff: the queue, and one case.</summary>
internal static class CasesEndpoints
{
    /// <summary>Puts them under the console.</summary>
    public static void MapCases(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapSection(Sections.Cases);
        group.MapGet("", All);
        group.MapGet("live", Live);
        group.MapGet("{id:long}", One);
        group.MapGet("{id:long}/live", Hear);
        group.MapPost("{id:long}/answer", Answer);
        group.MapPost("{id:long}/close", Close);
        group.MapPost("{id:long}/{deed}", Press);
    }

    private static async Task<IResult> All(Visitor visitor, CasesLook look, CancellationToken cancellation)
        => Page.Of<CasesPage>(visitor, await look.Queue(visitor, cancellation));

    private static ServerSentEventsResult<string> Live(HttpContext http, Visitor visitor, CasesLook look, LiveView live)
        => TypedResults.ServerSentEvents(live.Of<Queue>(http, visitor, Sections.Cases, Sections.Cases.Page, look.QueueAgain()));

    // Whoever has it no more is not asked to come back: 204 ends a browser's listening.
    private static async Task<IResult> Hear(
        long id, HttpContext http, Visitor visitor, CasesLook look, LiveView live, CancellationToken cancellation)
        => await look.Hears(visitor, id, cancellation)
            ? TypedResults.ServerSentEvents(live.Of<Talk>(
                http, visitor, Sections.Cases, Of(id), (now, stop) => look.Talk(now, id, stop)))
            : TypedResults.NoContent();

    private static async Task<IResult> One(long id, Visitor visitor, CasesLook look, CancellationToken cancellation)
        => await look.Of(visitor, id, cancellation) is { } model
            ? Page.Of<CasePage>(visitor, model)
            : Notice.Of(visitor, StatusCodes.Status404NotFound, "case_gone");

    private static async Task<IResult> Press(
        long id,
        string deed,
        Visitor visitor,
        CasesLook look,
        [FromServices] CaseVerbs verbs,
        [FromServices] StaffActions actions,
        CancellationToken cancellation)
    {
        var verb = deed switch
        {
            "claim" => verbs.Claim,
            "over" => verbs.TakeOver,
            "red" => verbs.Raise,
            "back" => verbs.Release,
            _ => null,
        };
        if (verb is null)
            return Notice.Of(visitor, StatusCodes.Status404NotFound, "console_nothing_here");
        var ruling = await actions.Do(verb, visitor.Who, id, cancellation);
        return await Done(visitor, look, id, ruling, leaves: deed == "back", static model => model, cancellation);
    }

    private static async Task<IResult> Answer(
        long id,
        HttpContext http,
        Visitor visitor,
        CasesLook look,
        [FromServices] CaseVerbs verbs,
        [FromServices] StaffActions actions,
        CancellationToken cancellation)
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        // Browsers end lines as mail does.
        var text = form["text"].ToString().ReplaceLineEndings("\n");
        var ruling = await actions.Do(verbs.Answer, visitor.Who, new CaseVerbs.Words(id, text, form["sure"] == "yes"), cancellation);
        return await Done(
            visitor,
            look,
            id,
            ruling,
            leaves: false,
            model => model with { Draft = text, Warns = ruling is Refusal<Case> { Why.Key: "case_tells" } },
            cancellation);
    }

    private static async Task<IResult> Close(
        long id,
        HttpContext http,
        Visitor visitor,
        CasesLook look,
        [FromServices] CaseVerbs verbs,
        [FromServices] StaffActions actions,
        CancellationToken cancellation)
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        if (!Enum.TryParse<CaseOutcome>(form["as"], out var outcome) || !CaseOutcomes.Chosen.Contains(outcome))
            return new SeeOther(visitor.To(Of(id)));
        CaseTopic? about = Enum.TryParse<CaseTopic>(form["about"], out var topic) && Enum.IsDefined(topic) ? topic : null;
        var ruling = await actions.Do(verbs.Close, visitor.Who, new CaseVerbs.End(id, outcome, about), cancellation);
        return await Done(visitor, look, id, ruling, leaves: true, static model => model, cancellation);
    }

    // What was done shows where it was done, or in the queue where it is out of hand; a refusal is told there, and nothing written is lost.
    private static async Task<IResult> Done(
        Visitor visitor,
        CasesLook look,
        long id,
        Ruling<Case> ruling,
        bool leaves,
        Func<CaseModel, CaseModel> with,
        CancellationToken cancellation)
    {
        if (ruling is not Refusal<Case> { Why: { } why })
            return new SeeOther(visitor.To(leaves ? Sections.Cases.Page : Of(id)));
        var (told, status) = (visitor.Say.Say(why), Page.StatusOf(why));
        return await look.Of(visitor, id, cancellation) is { } model
            ? Page.Of<CasePage>(visitor, with(model) with { Told = told, Bad = true }, status)
            : Page.Of<CasesPage>(visitor, await look.Queue(visitor, cancellation) with { Told = told }, status);
    }

    private static string Of(long id) => string.Create(CultureInfo.InvariantCulture, $"{Sections.Cases.Page}/{id}");
}
