using Microsoft.AspNetCore.Components;

namespace Outreach.Web.Console.Cases;

/// <summary>A case: what was said in it, and what can be done.</summary>
public sealed partial class CasePage
{
    /// <summary>Who looks.</summary>
    [Parameter, EditorRequired]
    public required Visitor Visitor { get; set; }

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public required CaseModel Model { get; set; }
}
