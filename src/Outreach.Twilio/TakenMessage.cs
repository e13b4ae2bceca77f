namespace Outreach.Twilio;

/// <summary>What we read of Twilio's answer when it took a message.</summary>
internal sealed record TakenMessage
{
    /// <summary>Its id.</summary>
    public string? Sid { get; init; }

    /// <summary>How far it came.</summary>
    public string? Status { get; init; }

    /// <summary>How many messages are paid; 0 as long as Twilio has not chosen a sender.</summary>
    public int? NumSegments { get; init; }
}
