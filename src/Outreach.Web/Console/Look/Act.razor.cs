using Microsoft.AspNetCore.Components;

namespace Outreach.Web.Console.Look;

/// <summary>A button that does something: a plain form, which works without any script.</summary>
public sealed partial class Act
{
    /// <summary>Who presses it.</summary>
    [Parameter, EditorRequired]
    public required Visitor Visitor { get; set; }

    /// <summary>Where it goes, under the console.</summary>
    [Parameter, EditorRequired]
    public required string To { get; set; }

    /// <summary>What stands on it.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>The version of what is seen, where it is decided on that.</summary>
    [Parameter]
    public int? Version { get; set; }

    /// <summary>How it looks: "main", "bad", or nothing.</summary>
    [Parameter]
    public string? Kind { get; set; }

    /// <summary>More fields.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
