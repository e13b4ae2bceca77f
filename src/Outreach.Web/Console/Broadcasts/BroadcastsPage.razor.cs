using Microsoft.AspNetCore.Components;

namespace Outreach.Web.Console.Broadcasts;

/// <summary>The broadcasts with their states and results.</summary>
public sealed partial class BroadcastsPage
{
    /// <summary>Who looks.</summary>
    [Parameter, EditorRequired]
    public required Visitor Visitor { get; set; }

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public required BroadcastsModel Model { get; set; }
}
