using Microsoft.AspNetCore.Components;

namespace Outreach.Web.Console.Today;

/// <summary>The first page: what waits for whoever looks.</summary>
public sealed partial class TodayPage
{
    /// <summary>Who looks.</summary>
    [Parameter, EditorRequired]
    public required Visitor Visitor { get; set; }

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public required TodayModel Model { get; set; }
}
