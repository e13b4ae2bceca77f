using Microsoft.AspNetCore.Components;

namespace Outreach.Web.Console.Sessions;

/// <summary>The sessions of whoever looks, an administrator's of all; each can be ended.</summary>
public sealed partial class SessionsPage
{
    /// <summary>Who looks.</summary>
    [Parameter, EditorRequired]
    public required Visitor Visitor { get; set; }

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public required SessionsModel Model { get; set; }
}
