using Microsoft.AspNetCore.Components;

namespace Outreach.Web.Console.Bookings;

/// <summary>A booking: it can be moved and cancelled.</summary>
public sealed partial class BookingPage
{
    /// <summary>Who looks.</summary>
    [Parameter, EditorRequired]
    public required Visitor Visitor { get; set; }

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public required BookingModel Model { get; set; }
}
