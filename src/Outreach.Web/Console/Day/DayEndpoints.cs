using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Outreach.Consultations.Actions;
using Outreach.Consultations.Scheduling;
using Outreach.Staff.Actions;
using Outreach.Web.Console.Look;

namespace Outreach.Web.Console.Day;

/// <summary>A lawyer's own bookings, and what became of each.</summary>
internal static class DayEndpoints
{
    /// <summary>Puts them under the console.</summary>
    public static void MapDay(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapSection(Sections.Day);
        group.MapGet("", Show);
        group.MapPost("{id:long}/undo", Undo);
        group.MapPost("{id:long}/{mark}", Mark);
    }

    private static async Task<IResult> Show(Visitor visitor, DayLook look, CancellationToken cancellation)
        => Page.Of<DayPage>(visitor, await look.Of(visitor, cancellation));

    private static async Task<IResult> Mark(
        long id,
        string mark,
        Visitor visitor,
        DayLook look,
        [FromServices] BookingVerbs verbs,
        [FromServices] StaffActions actions,
        CancellationToken cancellation)
    {
        BookingVerbs.Came? came = mark switch
        {
            "done" => BookingVerbs.Came.Yes,
            "more" => BookingVerbs.Came.AndNeedsAnother,
            "missed" => BookingVerbs.Came.No,
            _ => null,
        };
        return came is { } said
            ? await Done(
                visitor,
                look,
                await actions.Do(verbs.Mark, visitor.Who, new BookingVerbs.Marking(id, said), cancellation),
                cancellation)
            : Notice.Of(visitor, StatusCodes.Status404NotFound, "console_nothing_here");
    }

    private static async Task<IResult> Undo(
        long id,
        Visitor visitor,
        DayLook look,
        [FromServices] BookingVerbs verbs,
        [FromServices] StaffActions actions,
        CancellationToken cancellation)
        => await Done(visitor, look, await actions.Do(verbs.Unmark, visitor.Who, id, cancellation), cancellation);

    private static async Task<IResult> Done(Visitor visitor, DayLook look, Ruling<Booking> ruling, CancellationToken cancellation)
        => ruling is Refusal<Booking> { Why: { } why }
            ? Page.Of<DayPage>(
                visitor, await look.Of(visitor, cancellation) with { Told = visitor.Say.Say(why) }, Page.StatusOf(why))
            : new SeeOther(visitor.To(Sections.Day.Page));
}
