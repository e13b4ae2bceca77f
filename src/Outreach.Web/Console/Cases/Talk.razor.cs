using Microsoft.AspNetCore.Components;

namespace Outreach.Web.Console.Cases;

/// <summary>The words of a case: sent whole again whenever something is said.</summary>
public sealed partial class Talk
{
    /// <summary>Who looks.</summary>
    [Parameter, EditorRequired]
    public required Visitor Visitor { get; set; }

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public required TalkModel Model { get; set; }
}
