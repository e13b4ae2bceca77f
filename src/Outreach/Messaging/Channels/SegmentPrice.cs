namespace Outreach.Messaging.Channels;

/// <summary>What one segment costs.</summary>
/// <param name="Amount">How much.</param>
/// <param name="Currency">Three letters.</param>
public sealed record SegmentPrice(decimal Amount, string Currency);
