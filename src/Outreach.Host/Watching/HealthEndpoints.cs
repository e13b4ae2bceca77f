using System.Text;
using System.Text.Json;
using Outreach.Web;

namespace Outreach.Host.Watching;

/// <summary>
/// <c>/health/live</c>: the program runs. <c>/health/ready</c>: it can do its work; to this computer alone with what is known of each part.
/// </summary>
internal static class HealthEndpoints
{
    private const string Here = """
        Outreach is running.

        /health/ready   what is well and what is not
        /health/live    that the program runs
        /simulator      both phones in a browser; it opens by the link that stands on the console after the start

        Settings and commands: README.md. Running it: src/Outreach.Host/OPERATING.md.

        """;

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", static (HttpRequest request) => Results.Text(
            ThisComputer.Asks(request) ? Here : "This is a program without pages.\n", "text/plain", Encoding.UTF8));
        routes.MapGet("/health/live", static () => Results.Text(Bare(ok: true), "application/json", Encoding.UTF8));
        routes.MapGet("/health/ready", static async (HttpRequest request, HealthReport health, CancellationToken cancellation) =>
        {
            var ready = await health.Now(cancellation);
            var told = ThisComputer.Asks(request) ? JsonSerializer.Serialize(ready, HealthJson.Default.Ready) : Bare(ready.Ok);
            return Results.Text(told, "application/json", Encoding.UTF8, ready.Ok ? 200 : 503);
        });
    }

    private static string Bare(bool ok) => ok ? "{\"ok\":true}" : "{\"ok\":false}";
}
