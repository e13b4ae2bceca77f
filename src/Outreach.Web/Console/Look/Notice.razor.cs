using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Outreach.Staff.Commands;

namespace Outreach.Web.Console.Look;

/// <summary>A page that says one thing.</summary>
public sealed partial class Notice
{
    /// <summary>Who looks; null before anybody is signed in.</summary>
    [Parameter]
    public Visitor? Visitor { get; set; }

    /// <summary>Writes for whoever looks.</summary>
    [Parameter, EditorRequired]
    public required StaffWriter Say { get; set; }

    /// <summary>The path that was asked for.</summary>
    [Parameter, EditorRequired]
    public required string From { get; set; }

    /// <summary>What the page is called.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>What it says.</summary>
    [Parameter, EditorRequired]
    public required string Told { get; set; }

    /// <summary>Whether that is a refusal.</summary>
    [Parameter]
    public bool Bad { get; set; }

    /// <summary>To somebody who is signed in.</summary>
    internal static IResult Of(Visitor visitor, int status, string key)
        => Of(visitor, visitor.Say, visitor.Path, status, visitor.Say.Say("console_today"), visitor.Say.Say(key));

    /// <summary>The page is not hers to open.</summary>
    internal static IResult Refused(Visitor visitor) => Of(
        visitor,
        visitor.Say,
        visitor.Path,
        StatusCodes.Status403Forbidden,
        visitor.Say.Say("console_today"),
        visitor.Say.Say("staff_refused", ("role", visitor.Say.Of(visitor.Who.Colleague.Role))));

    /// <summary>To somebody who is not signed in.</summary>
    internal static Task Show(HttpContext http, StaffWriter say, int status, string title, params string[] keys)
        => Of(null, say, http.Request.Path, status, say.Say(title), string.Join(' ', keys.Select(key => say.Say(key)))).ExecuteAsync(http);

    private static View<Notice> Of(Visitor? visitor, StaffWriter say, string from, int status, string title, string told)
        => new(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(Visitor)] = visitor,
                [nameof(Say)] = say,
                [nameof(From)] = from,
                [nameof(Title)] = title,
                [nameof(Told)] = told,
                [nameof(Bad)] = status >= StatusCodes.Status400BadRequest,
            },
            status);
}
