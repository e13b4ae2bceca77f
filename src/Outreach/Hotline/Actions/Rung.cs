using Outreach.People;

namespace Outreach.Hotline.Actions;

/// <summary>A step of the ladder: whom a red case wakes.</summary>
/// <param name="Rings">Colleagues who are to say that they heard it: in their chat, and by SMS to their phone.</param>
/// <param name="Partner">The partner's phone is rung too.</param>
internal sealed record Rung(IReadOnlyList<PersonId> Rings, bool Partner = false);
