using Microsoft.AspNetCore.Components;

namespace Outreach.Web.Console.Bookings;

/// <summary>The bookings by day and lawyer, and the load.</summary>
public sealed partial class BookingsPage
{
    /// <summary>Who looks.</summary>
    [Parameter, EditorRequired]
    public required Visitor Visitor { get; set; }

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public required BookingsModel Model { get; set; }
}
