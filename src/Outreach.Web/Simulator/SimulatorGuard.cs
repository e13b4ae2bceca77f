using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Outreach.Web.Simulator;

/// <summary>
/// Lets in who has this run's link, from this computer, and lets only the simulator's own page write: a foreign page in the same browser
/// must not reach it either, not by a cross-site post, not by a name that points here (DNS rebinding).
/// </summary>
internal sealed class SimulatorGuard(IOptions<SimulatorOptions> options, SimulatorDoor door) : IEndpointFilter
{
    /// <summary>What browsers are shown that bring no token; the link itself stands on the console alone.</summary>
    internal const string WhereTheLinkIs =
        "This is the simulator. It opens by the link that the program wrote on its console when it started: "
        + "there, look for the line \"Simulator\".\n"
        + "Each start makes a new link; the one before opens nothing any more.\n";

    private const string Shut =
        "The simulator is shut while real people can write to this program. To open it all the same, set Simulator:AllowRemote to true.\n";

    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        Harden(http.Response.Headers);
        if (Refusal(http.Request, door, options.Value.AllowRemote) is { } why)
            return ValueTask.FromResult<object?>(TypedResults.Text(why, statusCode: StatusCodes.Status403Forbidden));
        if (HasLink(http.Request, door))
            Remember(http);
        return next(context);
    }

    /// <summary>Why the request is refused; null when it is welcome.</summary>
    internal static string? Refusal(HttpRequest request, SimulatorDoor door, bool allowRemote)
    {
        if (!door.IsOpen)
            return Shut;
        if (!allowRemote && !ThisComputer.Asks(request))
            return "The simulator answers only to this computer, at http://127.0.0.1; Simulator:AllowRemote opens it to others.\n";
        if (!HasLink(request, door) && !door.Fits(request.Cookies[CookieName(request.HttpContext)]))
            return WhereTheLinkIs;
        return HttpMethods.IsPost(request.Method) && !FromOwnPage(request)
            ? "The simulator takes no messages from other sites.\n"
            : null;
    }

    // Only the page is opened by the link: what the page asks for then brings the cookie.
    private static bool HasLink(HttpRequest request, SimulatorDoor door)
        => HttpMethods.IsGet(request.Method) && request.Path.Equals(SimulatorDoor.Path, StringComparison.OrdinalIgnoreCase)
            && request.Query[SimulatorDoor.TokenName] is [{ } said] && door.Fits(said);

    private void Remember(HttpContext http)
        => http.Response.Cookies.Append(CookieName(http), door.Token, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Path = SimulatorDoor.Path,
            Secure = http.Request.IsHttps,
            IsEssential = true,
        });

    // Cookies know no ports: two programs on one computer would take each other's away.
    private static string CookieName(HttpContext http)
        => string.Create(CultureInfo.InvariantCulture, $"outreach-simulator-{http.Connection.LocalPort}");

    private static bool FromOwnPage(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return site is "" or "same-origin" && (origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}");
    }

    private static void Harden(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; " +
            "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }
}
