using Outreach.People;

namespace Outreach.Consultations.Scheduling;

/// <summary>A time that is kept for one person while she decides.</summary>
/// <param name="Person">For whom; she has one hold at a time.</param>
/// <param name="Slot">When and with whom.</param>
/// <param name="Minutes">How long the consultation is.</param>
/// <param name="Until">From then on anybody may take it.</param>
/// <param name="Offered">It was offered to her from the waiting list.</param>
public sealed record SlotHold(PersonId Person, Slot Slot, int Minutes, DateTimeOffset Until, bool Offered = false);
