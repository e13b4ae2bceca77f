namespace Outreach.Loopback.Twilio;

/// <summary>One thing that Twilio tells of a message.</summary>
/// <param name="State">Such as sent, delivered, undelivered, failed.</param>
/// <param name="Code">What went wrong.</param>
public sealed record DeliveryStep(string State, int? Code = null);
