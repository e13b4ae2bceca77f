using System.Reflection;
using Microsoft.AspNetCore.Http;
using Outreach.Staff.Commands;
using Outreach.Staff.Console;
using Outreach.Staff.Members;

namespace Outreach.Web.Console;

/// <summary>Who looks at a page: what she is on the staff at this very request, and how pages write for her.</summary>
public sealed record Visitor
{
    private static readonly object _place = new();

    /// <summary>Who she is.</summary>
    public required Actor Who { get; init; }

    /// <summary>The session by which she is here.</summary>
    public required ConsoleSession Session { get; init; }

    /// <summary>Writes in her language.</summary>
    public required StaffWriter Say { get; init; }

    /// <summary>What each form must carry.</summary>
    public required string Form { get; init; }

    /// <summary>The path that was asked for.</summary>
    public required string Path { get; init; }

    /// <summary>
    /// The way to what she looks at, without what was done there: the page itself, or where a refusal is told the page of its form.
    /// </summary>
    public string Here { get; init; } = string.Empty;

    /// <summary>When.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Whether she may do it.</summary>
    public bool May(Right right) => Who.May(right);

    /// <summary>
    /// The way to a page, from the one that was asked for: it names no place above the console, so that it holds under any path of a proxy.
    /// </summary>
    /// <param name="page">The page under the console; nothing = the first one.</param>
    public string To(string page = "") => Way(Path, page);

    /// <summary>Gives it to a handler that asks for it.</summary>
    /// <param name="http">The request.</param>
    /// <param name="parameter">The handler's parameter.</param>
    public static ValueTask<Visitor?> BindAsync(HttpContext http, ParameterInfo parameter)
        => ValueTask.FromResult(Of(http));

    /// <summary>Who asks; null before anybody is signed in.</summary>
    internal static Visitor? Of(HttpContext http) => http.Items[_place] as Visitor;

    /// <summary>The way from one path of the console to a page of it.</summary>
    internal static string Way(string from, string page)
        => string.Concat(Enumerable.Repeat("../", from.Count(static sign => sign == '/') - 1))
            + ConsoleAddress.Path[1..] + (page.Length == 0 ? string.Empty : $"/{page}");

    /// <summary>The way from a form's address to the page on which it stands: that of a case, say.</summary>
    internal static string PageOf(string form)
        => Way(form, string.Join('/', form.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(1).SkipLast(1)));

    internal void Enter(HttpContext http) => http.Items[_place] = this;
}
