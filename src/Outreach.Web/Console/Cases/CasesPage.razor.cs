using Microsoft.AspNetCore.Components;

namespace Outreach.Web.Console.Cases;

/// <summary>The queue, live where there is a script.</summary>
public sealed partial class CasesPage
{
    /// <summary>Who looks.</summary>
    [Parameter, EditorRequired]
    public required Visitor Visitor { get; set; }

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public required CasesModel Model { get; set; }
}
