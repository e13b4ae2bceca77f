using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Outreach.Consultations.Actions;
using Outreach.Consultations.Scheduling;
using Outreach.Staff.Actions;
using Outreach.Web.Console.Look;

namespace Outreach.Web.Console.Bookings;

/// <summary>Free consultations: what is booked, and what a coordinator does about it.</summary>
internal static class BookingsEndpoints
{
    /// <summary>Puts them under the console.</summary>
    public static void MapBookings(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapSection(Sections.Bookings);
        group.MapGet("", List);
        group.MapGet("{code}", One);
        group.MapPost("{code}/cancel", Cancel);
        group.MapPost("{code}/move", Move);
    }

    private static IResult List(Visitor visitor, BookingsLook look) => Page.Of<BookingsPage>(visitor, look.List(visitor));

    private static async Task<IResult> One(string code, Visitor visitor, BookingsLook look, CancellationToken cancellation)
        => await Show(code, visitor, look, why: null, cancellation);

    private static async Task<IResult> Cancel(
        string code,
        Visitor visitor,
        BookingsLook look,
        [FromServices] BookingVerbs verbs,
        [FromServices] StaffActions actions,
        CancellationToken cancellation)
    {
        var ruling = await actions.Do(verbs.Withdraw, visitor.Who, code, cancellation);
        return await Done(code, visitor, look, ruling, Sections.Bookings.Page, cancellation);
    }

    private static async Task<IResult> Move(
        string code,
        HttpContext http,
        Visitor visitor,
        BookingsLook look,
        [FromServices] BookingVerbs verbs,
        [FromServices] StaffActions actions,
        CancellationToken cancellation)
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        if (!Slot.TryParse(form["slot"], out var slot))
            return new SeeOther(visitor.To(Of(code)));
        var ruling = await actions.Do(verbs.Move, visitor.Who, new BookingVerbs.Moving(code, slot), cancellation);
        return await Done(code, visitor, look, ruling, Of(code), cancellation);
    }

    private static async Task<IResult> Done(
        string code, Visitor visitor, BookingsLook look, Ruling<Booking> ruling, string page, CancellationToken cancellation)
        => ruling is Refusal<Booking> { Why: { } why }
            ? await Show(code, visitor, look, why, cancellation)
            : new SeeOther(visitor.To(page));

    private static async Task<IResult> Show(string code, Visitor visitor, BookingsLook look, Reason? why, CancellationToken cancellation)
    {
        var (model, none) = await look.Of(visitor, code, cancellation);
        var status = why is null ? StatusCodes.Status200OK : Page.StatusOf(why);
        return model is null
            ? Page.Of<BookingsPage>(
                visitor,
                look.List(visitor) with { Told = visitor.Say.Say(why ?? none!) },
                why is null ? StatusCodes.Status404NotFound : status)
            : Page.Of<BookingPage>(visitor, model with { Told = why is null ? null : visitor.Say.Say(why) }, status);
    }

    private static string Of(string code) => $"{Sections.Bookings.Page}/{code}";
}
