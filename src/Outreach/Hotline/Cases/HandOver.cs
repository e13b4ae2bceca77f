using Outreach.People;

namespace Outreach.Hotline.Cases;

/// <summary>A case is offered to another colleague; until somebody accepts it stays with who has it.</summary>
/// <param name="To">To whom; null = to whoever is next.</param>
/// <param name="Why">Why.</param>
/// <param name="Word">The number of the note with the three lines that the other reads.</param>
/// <param name="At">Since when.</param>
public sealed record HandOver(PersonId? To, HandOverReason Why, long Word, DateTimeOffset At);
