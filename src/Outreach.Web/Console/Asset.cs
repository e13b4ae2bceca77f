using Microsoft.AspNetCore.Http;
using Outreach.Staff.Console;

namespace Outreach.Web.Console;

/// <summary>The console's style, script and sign, carried inside the program: they are the same for everybody.</summary>
internal static class Asset
{
    private const string Folder = "look";

    /// <summary>Where they stand.</summary>
    public const string Route = $"{ConsoleAddress.Path}/{Folder}/{{name}}";

    /// <summary>Changes with each build: what a browser kept of the one before is asked for anew.</summary>
    private static readonly string _version = typeof(Asset).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    /// <summary>Whether one of them is asked for.</summary>
    public static bool IsAsked(HttpRequest request)
        => request.Path.StartsWithSegments($"{ConsoleAddress.Path}/{Folder}", StringComparison.OrdinalIgnoreCase);

    /// <summary>The way to one of them from a page.</summary>
    public static string Way(string from, string name) => $"{Visitor.Way(from, $"{Folder}/{name}")}?{_version}";

    /// <summary>Sends one.</summary>
    public static IResult Send(string name, HttpResponse response)
    {
        if (TypeOf(name) is not { } type || typeof(Asset).Assembly.GetManifestResourceStream($"console/{name}") is not { } content)
            return TypedResults.NotFound();
        response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return TypedResults.Stream(content, type);
    }

    private static string? TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => null,
    };
}
