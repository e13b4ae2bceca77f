using Outreach.People;
using Outreach.Privacy;
using Outreach.Storage;

namespace Outreach.Flows.Engine;

/// <summary>A person's talk is as it was read.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Was">The session, sealed, as it was read.</param>
public sealed record SessionPrecondition(PersonId Person, Sealed Was) : Precondition;
