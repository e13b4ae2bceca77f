using Outreach.Closing;

namespace Outreach.Host.Watching;

/// <summary>How the end of the campaign fares.</summary>
/// <param name="State">How far it came. AwaitsStart: start the program anew, then the secret is destroyed.</param>
/// <param name="Waiting">People who are forgotten when those who help them are done.</param>
/// <param name="Trouble">Why it does not come further; null = it does.</param>
internal sealed record ClosingPart(string State, int Waiting, string? Trouble)
{
    public static ClosingPart? Of(CampaignClosing? closing, ClosingHealth health)
        => closing is null ? null : new ClosingPart(closing.State.ToString(), health.Waiting, health.Trouble);
}
