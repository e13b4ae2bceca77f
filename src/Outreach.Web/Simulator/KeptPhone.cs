namespace Outreach.Web.Simulator;

/// <summary>A simulated phone as it is kept over a restart.</summary>
/// <param name="Kind">The kind of channel.</param>
/// <param name="Id">Which phone.</param>
/// <param name="View">What stands on it.</param>
internal sealed record KeptPhone(string Kind, string Id, PhoneView View)
{
    /// <summary>A topic of the staff's group, which is kept beside the phones; the view is nothing then.</summary>
    public PlayedTopic? Topic { get; init; }
}
