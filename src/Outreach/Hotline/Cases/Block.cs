using Outreach.People;

namespace Outreach.Hotline.Cases;

/// <summary>
/// A person's words do not reach staff for a time. A call for urgent help does all the same, and the numbers are shown as ever.
/// </summary>
/// <param name="Person">Whose.</param>
/// <param name="Case">The case after which it was decided.</param>
/// <param name="Until">Until when.</param>
/// <param name="Why">Why.</param>
/// <param name="By">Who decided it.</param>
public sealed record Block(PersonId Person, long Case, DateTimeOffset Until, BlockReason Why, PersonId By);
