using Outreach.People;
using Outreach.Storage;

namespace Outreach.Closing;

/// <summary>
/// None of these people came onto the staff, has an open case or a standing consultation, by either of her channels; and no hold is in
/// force.
/// </summary>
/// <param name="People">Who is to be forgotten.</param>
/// <param name="At">When.</param>
public sealed record ForgettablePrecondition(IReadOnlyList<PersonId> People, DateTimeOffset At) : Precondition;
