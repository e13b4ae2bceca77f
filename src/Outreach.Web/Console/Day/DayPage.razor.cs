using Microsoft.AspNetCore.Components;

namespace Outreach.Web.Console.Day;

/// <summary>A lawyer's own bookings.</summary>
public sealed partial class DayPage
{
    /// <summary>Who looks.</summary>
    [Parameter, EditorRequired]
    public required Visitor Visitor { get; set; }

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public required DayModel Model { get; set; }
}
