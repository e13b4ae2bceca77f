using Outreach.People;
using Outreach.Privacy;
using Outreach.Storage;

namespace Outreach.Staff.Commands;

/// <summary>A colleague's desk is as it was read.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Was">The desk, sealed, as it was read.</param>
public sealed record DeskPrecondition(PersonId Person, Sealed Was) : Precondition;
