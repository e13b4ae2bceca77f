using Outreach.People;
using Outreach.Safekeeping;

namespace Outreach.Channels;

/// <summary>What can change in a person's chat.</summary>
public abstract record ChatChange(PersonId Person) : Change
{
    /// <summary>A message of hers stands there.</summary>
    public sealed record Heard(PersonId Person, string Reference, DateTimeOffset At) : ChatChange(Person);

    /// <summary>A sending changed what stands there.</summary>
    public sealed record Shown(PersonId Person, SendResult.Sent Sent, DateTimeOffset At) : ChatChange(Person);
}
