using Outreach.Broadcasts.Readers;
using Outreach.People;

namespace Outreach.Broadcasts;

/// <summary>One person who is to get a broadcast.</summary>
/// <param name="Person">Who.</param>
/// <param name="Zone">The letter of her <see cref="ReaderZones">zone</see>: who lives by one clock gets it in one row.</param>
public readonly record struct Recipient(PersonId Person, char Zone);
