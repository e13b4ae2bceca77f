using Microsoft.AspNetCore.Components;

namespace Outreach.Web.Console.Broadcasts;

/// <summary>A broadcast: what it says, how far it came, and what can be decided.</summary>
public sealed partial class BroadcastPage
{
    /// <summary>Who looks.</summary>
    [Parameter, EditorRequired]
    public required Visitor Visitor { get; set; }

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public required BroadcastModel Model { get; set; }
}
