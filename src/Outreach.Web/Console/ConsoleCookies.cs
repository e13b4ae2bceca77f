using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Outreach.Web.Console;

/// <summary>
/// The console's cookies. By https their names begin with __Host-, so that no other site can set them. On this computer by http a browser
/// takes no such name, as it takes none without Secure: there they have a plain one, which says the port, as cookies know no ports and two
/// programs would take each other's away.
/// </summary>
internal static class ConsoleCookies
{
    /// <summary>Whose session it is.</summary>
    public const string Session = "session";

    /// <summary>Which browser stands at the door.</summary>
    public const string Door = "door";

    /// <summary>The language that was chosen here.</summary>
    public const string Language = "language";

    /// <summary>What a cookie says; null where there is none.</summary>
    public static string? Read(HttpContext http, string what) => http.Request.Cookies[Name(http, what)];

    /// <summary>Sets one.</summary>
    /// <param name="http">The request.</param>
    /// <param name="what">Which.</param>
    /// <param name="value">What it says.</param>
    /// <param name="lasts">How long; null = until the browser is closed.</param>
    public static void Set(HttpContext http, string what, string value, TimeSpan? lasts)
        => http.Response.Cookies.Append(Name(http, what), value, Options(http, lasts));

    /// <summary>Takes one back.</summary>
    public static void Drop(HttpContext http, string what) => http.Response.Cookies.Delete(Name(http, what), Options(http, lasts: null));

    private static bool IsSafe(HttpRequest request) => request.IsHttps || !ThisComputer.Asks(request);

    private static string Name(HttpContext http, string what) => IsSafe(http.Request)
        ? $"__Host-outreach-{what}"
        : string.Create(CultureInfo.InvariantCulture, $"outreach-{what}-{http.Connection.LocalPort}");

    private static CookieOptions Options(HttpContext http, TimeSpan? lasts) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = IsSafe(http.Request),
        Path = "/",
        MaxAge = lasts,
        IsEssential = true,
    };
}
