using Outreach.Privacy;
using Outreach.Storage;

namespace Outreach.Messaging.Sms;

/// <summary>
/// An answer that goes beyond every budget was given: it counts in the day's sums, in the same transaction as the answer itself.
/// </summary>
/// <param name="Day">The campaign's day.</param>
/// <param name="Number">The number's key: "forget me" does not make its next answer the first.</param>
/// <param name="Helps">Whether it is help, and not what confirms STOP and the like: they are counted apart.</param>
/// <param name="Country">The country of the number; null where no table knows it.</param>
/// <param name="Segments">What it costs.</param>
public sealed record HelpChange(DateOnly Day, PersonKey Number, bool Helps, string? Country, int Segments) : Change;
