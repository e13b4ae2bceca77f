namespace Outreach.Twilio;

/// <summary>What we read of Twilio's answer when it did not take a message. Its sentence is left: it repeats numbers.</summary>
internal sealed record Refusal
{
    /// <summary>Twilio's code.</summary>
    public int? Code { get; init; }
}
