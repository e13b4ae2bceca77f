using System.Net;

namespace Outreach.Twilio.Sending;

/// <summary>One call to Twilio and what came of it, noted on the way: its package tells less, and names numbers and the account.</summary>
/// <param name="cancellation">Gives the call up.</param>
internal sealed class ApiCall(CancellationToken cancellation)
{
    /// <summary>Gives the call up.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>What was answered; null as long as nothing was.</summary>
    public HttpStatusCode? Status { get; set; }

    /// <summary>When it was answered, by Twilio's clock.</summary>
    public DateTimeOffset? At { get; set; }

    /// <summary>How long Twilio asks us to wait, if it does.</summary>
    public TimeSpan? Wait { get; set; }

    /// <summary>The answer's body, as far as it came.</summary>
    public ReadOnlyMemory<byte> Body { get; set; }

    /// <summary>Whether the body came to its end.</summary>
    public bool IsWhole { get; set; }

    /// <summary>There was no connection by which it could have gone.</summary>
    public bool NeverSent { get; set; }

    /// <summary>The time was up.</summary>
    public bool IsLate { get; set; }
}
