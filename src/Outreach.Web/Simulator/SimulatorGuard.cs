using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Outreach.Web.Simulator;

/// <summary>
/// Lets only this computer in, and only the simulator's own page write. The simulator has no password, so a foreign page
/// in the same browser must not reach it either: not by a cross-site post, not by a name that points here (DNS rebinding).
/// </summary>
internal sealed class SimulatorGuard(IOptions<SimulatorOptions> options) : IEndpointFilter
{
    private static readonly string[] _proxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"];

    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (Refusal(context.HttpContext.Request, options.Value.AllowRemote) is { } why)
            return ValueTask.FromResult<object?>(TypedResults.Text(why, statusCode: StatusCodes.Status403Forbidden));
        Harden(context.HttpContext.Response.Headers);
        return next(context);
    }

    /// <summary>Why the request is refused, in one line; nothing when it is welcome.</summary>
    internal static string? Refusal(HttpRequest request, bool allowRemote)
    {
        if (!allowRemote && !FromHere(request))
            return "The simulator answers only to this computer, at http://127.0.0.1; Simulator:AllowRemote opens it to others.\n";
        return HttpMethods.IsPost(request.Method) && !FromOwnPage(request)
            ? "The simulator takes no messages from other sites.\n"
            : null;
    }

    private static bool FromHere(HttpRequest request)
        => request.HttpContext.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
            && !_proxyHeaders.Any(request.Headers.ContainsKey)
            && (request.Host.Host == "localhost" || (IPAddress.TryParse(request.Host.Host, out var host) && IPAddress.IsLoopback(host)));

    private static bool FromOwnPage(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return site is "" or "same-origin" && (origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}");
    }

    private static void Harden(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
            "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }
}
