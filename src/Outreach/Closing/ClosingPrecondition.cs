using Outreach.Storage;

namespace Outreach.Closing;

/// <summary>The end of the campaign stands where it was seen.</summary>
/// <param name="Id">Its number; null = none was asked for.</param>
/// <param name="State">How far it came.</param>
public sealed record ClosingPrecondition(long? Id, ClosingState? State) : Precondition
{
    /// <summary>As it was seen.</summary>
    public static ClosingPrecondition Still(CampaignClosing? seen) => new(seen?.Id, seen?.State);

    /// <summary>Whether it does.</summary>
    public bool Holds(CampaignClosing? now) => now?.Id == Id && now?.State == State;
}
