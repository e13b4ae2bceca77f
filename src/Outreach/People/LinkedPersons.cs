namespace Outreach.People;

/// <summary>How one person by two channels changes: pure, so that every store does the same.</summary>
public static class LinkedPersons
{
    /// <summary>Two become one: the second takes the token of the first, and each knows what the other was told.</summary>
    public static (Person Person, Person Other) Join(Person person, Person other) => (
        Share(person, other) with { Joined = other.Id },
        Share(other, person) with { Joined = person.Id, Token = person.Token });

    // What each knows of her, the other knows too.
    private static Person Share(Person person, Person other) => person with
    {
        Profile = person.Profile.Or(other.Profile),
        Finished = [.. person.Finished.Union(other.Finished, StringComparer.Ordinal)],
        CalledForHelp = person.CalledForHelp > other.CalledForHelp || other.CalledForHelp is null
            ? person.CalledForHelp
            : other.CalledForHelp,
    };

    /// <summary>
    /// How she stands by her other channel when she moves by one: STOP is STOP on both, her START counts for both, and who hid is not
    /// written to first anywhere. What somebody else may have written in her name does not wake her other channel.
    /// </summary>
    /// <param name="other">How she stands by the other channel.</param>
    /// <param name="before">How she stood by this one.</param>
    /// <param name="after">How she stands by this one now.</param>
    /// <param name="isProven">Whether this one vouches that it was she.</param>
    public static ContactStatus Follow(ContactStatus other, ContactStatus before, ContactStatus after, bool isProven)
        => (before, after) switch
        {
            (_, ContactStatus.Stopped) => ContactStatus.Stopped,
            (ContactStatus.Stopped, ContactStatus.Open) when isProven && other == ContactStatus.Stopped => ContactStatus.Open,
            (_, ContactStatus.Hidden) when other == ContactStatus.Open => ContactStatus.Hidden,
            _ => other,
        };
}
