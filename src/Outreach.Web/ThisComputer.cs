using System.Net;
using Microsoft.AspNetCore.Http;

namespace Outreach.Web;

/// <summary>
/// Whether somebody at this computer asks, and no proxy for somebody else. A proxy that adds no header and calls us by our own address,
/// as nginx does unless told otherwise, cannot be told from her: so this alone opens nothing by which somebody could be hurt.
/// </summary>
public static class ThisComputer
{
    private static readonly string[] ProxyHeaders =
    [
        "Forwarded", "Via", "X-Real-IP", "X-Original-For", "X-Original-Host", "X-Client-IP", "X-Cluster-Client-IP", "True-Client-IP",
        "CF-Connecting-IP", "CDN-Loop",
    ];

    /// <summary>Whether this computer itself is asking, by a name or address that means itself.</summary>
    public static bool Asks(HttpRequest request)
        => request.HttpContext.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
            && !request.Headers.Keys.Any(IsOfProxy)
            && (request.Host.Host == "localhost" || (IPAddress.TryParse(request.Host.Host, out var host) && IPAddress.IsLoopback(host)));

    private static bool IsOfProxy(string header)
        => header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
            || ProxyHeaders.Contains(header, StringComparer.OrdinalIgnoreCase);
}
