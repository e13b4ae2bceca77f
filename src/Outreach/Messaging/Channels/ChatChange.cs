using Outreach.People;
using Outreach.Storage;

namespace Outreach.Messaging.Channels;

/// <summary>What can change in a person's chat.</summary>
public abstract record ChatChange(PersonId Person) : Change
{
    /// <summary>A message of hers stands there.</summary>
    public sealed record Heard(PersonId Person, string Reference, DateTimeOffset At) : ChatChange(Person)
    {
        /// <summary>By which its words are known again; see <see cref="ChatMessage.Words"/>.</summary>
        public string? Words { get; init; }

        /// <summary>The album that it is a part of.</summary>
        public string? Album { get; init; }

        /// <summary>It stood there before, and only its words are others now.</summary>
        public bool Edit { get; init; }
    }

    /// <summary>A sending changed what stands there.</summary>
    public sealed record Shown(PersonId Person, SendResult.Sent Sent, DateTimeOffset At) : ChatChange(Person)
    {
        /// <summary>It holds what somebody else wrote to us.</summary>
        public bool Confided { get; init; }
    }
}
