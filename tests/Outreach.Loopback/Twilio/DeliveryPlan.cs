namespace Outreach.Loopback.Twilio;

/// <summary>What Twilio will tell of a message, and when.</summary>
public sealed record DeliveryPlan
{
    /// <summary>It arrives.</summary>
    public static readonly DeliveryPlan Delivered = Of(new("sent"), new("delivered"));

    /// <summary>Nothing is ever told.</summary>
    public static readonly DeliveryPlan Silent = Of();

    /// <summary>What is told, in this order.</summary>
    public IReadOnlyList<DeliveryStep> Steps { get; init; } = [];

    /// <summary>All of it is told before the call that brought the message is answered.</summary>
    public bool BeforeAnswer { get; init; }

    public static DeliveryPlan Of(params DeliveryStep[] steps) => new() { Steps = steps };
}
