using Outreach.Privacy;
using Outreach.Storage;

namespace Outreach.Flows.Joining;

/// <summary>A code was sent by SMS.</summary>
/// <param name="Person">Who asked for it.</param>
/// <param name="Number">The number it went to.</param>
/// <param name="At">When.</param>
public sealed record CodeChange(PersonKey Person, PersonKey Number, DateTimeOffset At) : Change
{
    /// <summary>How long it is remembered.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);
}
