using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outreach.Web.Console.Look;

namespace Outreach.Web.Console.Today;

/// <summary>The first page.</summary>
internal static class TodayEndpoints
{
    /// <summary>Puts it under the console.</summary>
    public static void MapToday(this IEndpointRouteBuilder routes) => routes.MapSection(Sections.Today).MapGet("", Show);

    private static async Task<IResult> Show(Visitor visitor, TodayLook look, CancellationToken cancellation)
        => Page.Of<TodayPage>(visitor, await look.Of(visitor, cancellation));
}
