using Outreach.Safekeeping;

namespace Outreach.People;

/// <summary>What can change about a person.</summary>
public abstract record PersonChange : Change
{
    private PersonChange()
    {
    }

    /// <summary>She is new or changed: kept as given.</summary>
    public sealed record Saved(Person Person) : PersonChange;

    /// <summary>The channel found out whether she can be reached. STOP and hide are stronger and stay.</summary>
    public sealed record Reachable(PersonId Person, bool Yes) : PersonChange;

    /// <summary>The provider says that she wrote STOP to it.</summary>
    public sealed record OptedOut(PersonId Person) : PersonChange;

    /// <summary>She asked to be forgotten: herself, her talk and her address go. The counts stay.</summary>
    public sealed record Erased(PersonId Person) : PersonChange;
}
