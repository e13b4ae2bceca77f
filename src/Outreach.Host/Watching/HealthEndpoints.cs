using System.Text;
using System.Text.Json;

namespace Outreach.Host.Watching;

/// <summary><c>/health/live</c>: the program runs. <c>/health/ready</c>: it can do its work, with what is known of each part.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", static () => Results.Text("{\"ok\":true}", "application/json", Encoding.UTF8));
        routes.MapGet("/health/ready", static async (HealthReport health, CancellationToken cancellation) =>
        {
            var ready = await health.Now(cancellation);
            return Results.Text(JsonSerializer.Serialize(ready, HealthJson.Default.Ready), "application/json", Encoding.UTF8, ready.Ok ? 200 : 503);
        });
    }
}
