using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Outreach.Staff.Actions;

namespace Outreach.Web.Console;

/// <summary>Shows pages.</summary>
internal static class Page
{
    /// <summary>What a view calls what it shows.</summary>
    public const string Model = "Model";

    /// <summary>What a view calls who looks.</summary>
    public const string Visitor = "Visitor";

    /// <summary>With which status a refusal is told: not hers to do, or not as things stand.</summary>
    public static int StatusOf(Reason why)
        => why.Key is "staff_refused" or "staff_no_access" ? StatusCodes.Status403Forbidden : StatusCodes.Status409Conflict;

    /// <summary>A page of somebody's.</summary>
    /// <param name="visitor">Who looks.</param>
    /// <param name="model">What is shown.</param>
    /// <param name="status">With which status.</param>
    /// <typeparam name="TView">The view.</typeparam>
    public static IResult Of<TView>(Visitor visitor, object model, int status = StatusCodes.Status200OK)
        where TView : IComponent
        => new View<TView>(new Dictionary<string, object?>(StringComparer.Ordinal) { [Visitor] = visitor, [Model] = model }, status);
}
