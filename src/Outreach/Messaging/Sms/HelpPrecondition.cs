using Outreach.Storage;

namespace Outreach.Messaging.Sms;

/// <summary>
/// The day's sums still allow another answer to a number that had one today (<see cref="HelpDay.Allows"/>): of many who want the last one,
/// not all get it.
/// </summary>
/// <param name="Answer">The answer.</param>
/// <param name="InAll">How many segments are too many.</param>
public sealed record HelpPrecondition(HelpChange Answer, int InAll) : Precondition;
