using Microsoft.AspNetCore.Http;

namespace Outreach.Web.Simulator;

/// <summary>The page and its parts, carried inside the program.</summary>
internal static class SimulatorPage
{
    /// <summary>The page itself.</summary>
    public static IResult Page() => File("index.html");

    /// <summary>A part of it: style, script, picture.</summary>
    public static IResult File(string name)
        => TypeOf(name) is { } type && typeof(SimulatorPage).Assembly.GetManifestResourceStream($"simulator/{name}") is { } content
            ? TypedResults.Stream(content, type)
            : TypedResults.NotFound();

    private static string? TypeOf(string name)
        => Path.GetExtension(name) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => null,
        };
}
