using Outreach.Storage;

namespace Outreach.Messaging.Sms;

/// <summary>In some days fewer paid messages went than may go: of many who want the last one, not all get it.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The day after the last one.</param>
/// <param name="Below">How many segments are too many.</param>
public sealed record SmsPrecondition(DateOnly From, DateOnly Until, int Below) : Precondition;
