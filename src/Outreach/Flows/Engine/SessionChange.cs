using Outreach.People;
using Outreach.Privacy;
using Outreach.Storage;

namespace Outreach.Flows.Engine;

/// <summary>What can change about a person's talk.</summary>
public abstract record SessionChange : Change
{
    private SessionChange()
    {
    }

    /// <summary>Where she is in it now.</summary>
    /// <param name="Person">Whose talk.</param>
    /// <param name="Session">The session, sealed.</param>
    public sealed record Saved(PersonId Person, Sealed Session) : SessionChange;
}
