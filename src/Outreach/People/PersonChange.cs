using Outreach.Storage;

namespace Outreach.People;

/// <summary>What can change about a person.</summary>
public abstract record PersonChange : Change
{
    private PersonChange()
    {
    }

    /// <summary>She is new: kept as given.</summary>
    public sealed record Saved(Person Person) : PersonChange;

    /// <summary>She told something of herself.</summary>
    public sealed record Told(PersonId Person, Profile Profile) : PersonChange;

    /// <summary>She finished a lesson.</summary>
    public sealed record Learned(PersonId Person, string Lesson) : PersonChange;

    /// <summary>She called for urgent help; null = that is long over, and she talks with us as others do.</summary>
    public sealed record CalledForHelp(PersonId Person, DateTimeOffset? At) : PersonChange;

    /// <summary>She stopped, began again or hid. It holds for her other channel as <see cref="LinkedPersons.Follow"/> says.</summary>
    public sealed record Moved(PersonId Person, ContactStatus Standing) : PersonChange
    {
        /// <summary>Whether the channel vouches that it was she. Where it does not, her START holds for it alone.</summary>
        public bool IsProven { get; init; } = true;
    }

    /// <summary>She proved that another channel's person is herself: see <see cref="LinkedPersons"/>.</summary>
    /// <param name="Person">Her by the channel where she proved it: her token stays.</param>
    /// <param name="Other">Her by the other channel: takes that token.</param>
    public sealed record Joined(PersonId Person, PersonId Other) : PersonChange;

    /// <summary>The channel found out whether she can be reached. STOP and hide are stronger and stay.</summary>
    public sealed record Reachable(PersonId Person, bool Yes) : PersonChange;

    /// <summary>
    /// The provider says that she wrote STOP to it. It holds for that channel alone: it may be an old STOP, found at this sending, and she
    /// may have begun again by the other channel since. A STOP that we hear from herself comes as <see cref="Moved"/>.
    /// </summary>
    public sealed record OptedOut(PersonId Person) : PersonChange;

    /// <summary>She asked to be forgotten: herself, her talk and her address go, by her other channel too. The counts stay.</summary>
    public sealed record Erased(PersonId Person) : PersonChange
    {
        /// <summary>It was asked where nothing vouches for who asks: whoever has joined another channel meanwhile stays, by both.</summary>
        public bool OnlyAlone { get; init; }
    }
}
