using System.Text.Json.Nodes;
using Outreach.Loopback;

namespace Outreach.Host.Tests.Judging;

/// <summary>Something that was said, and what it should be: TypeScript that compiles only if it is.</summary>
/// <param name="Type">The TypeScript type.</param>
/// <param name="Json">What was said, on one line. A literal, because only there an unknown field is an error.</param>
internal sealed record Statement(string Type, string Json)
{
    public const string Update = "Update";

    /// <summary>What every file begins with.</summary>
    public static readonly IReadOnlyList<string> Head =
    [
        "import type { ApiMethods, ApiResponse, Update } from \"@grammyjs/types\";",
        "type Api = ApiMethods<string>;",
        "type Request<M extends keyof Api> = Parameters<Api[M]> extends [] ? Record<string, never> : NonNullable<Parameters<Api[M]>[0]>;",
        "type Answer<M extends keyof Api> = ApiResponse<ReturnType<Api[M]>>;",
    ];

    public static string Request(string method) => $"Request<\"{method}\">";

    public static string Answer(string method) => $"Answer<\"{method}\">";

    /// <summary>All that a loopback heard and said. Pages of HTML are no part of the Bot API.</summary>
    public static IEnumerable<Statement> Of(LoopbackBotApi api)
    {
        foreach (var request in api.Requests)
        {
            yield return new(Request(request.Method), Line(request.Bytes));
            if (request.Answer.Span is [(byte)'{', ..])
                yield return new(Answer(request.Method), Line(request.Answer));
        }

        foreach (var update in api.Updates)
            yield return new(Update, Line(update));
    }

    /// <summary>The statements as lines of a file, each on its own.</summary>
    public static IReadOnlyList<string> Lines(IEnumerable<Statement> statements) => [.. Head, .. statements.Select((one, at) => $"export const s{at}: {one.Type} = {one.Json};")];

    /// <summary>Which statement stands in a line, counted from 1 as compilers do.</summary>
    public static int At(int line) => line - 1 - Head.Count;

    private static string Line(ReadOnlyMemory<byte> json) => JsonNode.Parse(json.Span)!.ToJsonString();
}
