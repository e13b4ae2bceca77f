using Microsoft.AspNetCore.Components;

namespace Outreach.Web.Console.Cases;

/// <summary>The queue: sent whole again whenever it changes.</summary>
public sealed partial class Queue
{
    /// <summary>Who looks.</summary>
    [Parameter, EditorRequired]
    public required Visitor Visitor { get; set; }

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public required CasesModel Model { get; set; }
}
