using Outreach.People;
using Outreach.Privacy;

namespace Outreach.Flows.Engine;

/// <summary>Where talks are kept.</summary>
public interface ISessionStore
{
    /// <summary>The person's talk, sealed; null when none has begun.</summary>
    ValueTask<Sealed?> Session(PersonId person, CancellationToken cancellation);

    /// <summary>Everybody's.</summary>
    IAsyncEnumerable<(PersonId Person, Sealed Session)> Sessions(CancellationToken cancellation);
}
