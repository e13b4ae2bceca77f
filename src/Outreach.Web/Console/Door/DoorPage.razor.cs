using Microsoft.AspNetCore.Components;
using Outreach.Staff.Commands;
using Outreach.Staff.Console;

namespace Outreach.Web.Console.Door;

/// <summary>
/// What a link opens: a button, and nothing is used yet. Chats and mail programs open links by themselves to show what is behind them.
/// </summary>
public sealed partial class DoorPage
{
    /// <summary>Writes for whose link it is.</summary>
    [Parameter, EditorRequired]
    public required StaffWriter Say { get; set; }

    /// <summary>The path that was asked for.</summary>
    [Parameter, EditorRequired]
    public required string From { get; set; }

    /// <summary>The link's code.</summary>
    [Parameter, EditorRequired]
    public required string Code { get; set; }

    /// <summary>What the form must carry.</summary>
    [Parameter, EditorRequired]
    public required string Form { get; set; }

    private static int Hours => (int)ConsoleVerbs.SessionLasts.TotalHours;
}
