using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Staff.Actions;

namespace Outreach.Web.Console.Look;

/// <summary>Asks the core whether a section may be opened; where not, it writes that down, and the page says so.</summary>
internal static class SectionFilter
{
    /// <summary>A group of pages that belong to a section.</summary>
    public static RouteGroupBuilder MapSection(this IEndpointRouteBuilder routes, Sections.Section section)
        => routes.MapGroup(section.Page).AddEndpointFilter(async (call, next) =>
        {
            var http = call.HttpContext;
            return Visitor.Of(http) is not { } visitor || await http.RequestServices.GetRequiredService<StaffActions>()
                .MayLook(visitor.Who, section.Needs, section.Command, http.RequestAborted)
                ? await next(call)
                : Notice.Refused(visitor);
        });
}
